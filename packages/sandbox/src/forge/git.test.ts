import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TestForge, TOKENS } from './testUtils/startTestForge';

// Each test starts many git processes; a busy machine takes its time.
jest.setTimeout(60_000);

describe('git over smart HTTP', () => {
  let test: TestForge;

  beforeEach(async () => {
    test = await TestForge.start();
    await test.forge.createRepository({
      owner: 'acme',
      name: 'gitops',
      protectedBranches: [{ branch: 'main', requirePullRequest: true }],
      blockBranchCreation: 'frozen/*',
      seed: { files: { 'README.md': '# Acme\n', 'apps/a.yaml': 'a: 1\n' } },
    });
    await test.forge.createRepository({ owner: 'acme', name: 'empty' });
  });
  afterEach(() => test.stop());

  async function clone(token = TOKENS.writer): Promise<string> {
    const folder = join(test.directory, 'clone');
    const { code, output } = await test.git(
      test.directory,
      'clone',
      test.remote('acme/gitops', token),
      'clone',
    );
    expect({ code, output }).toEqual({ code: 0, output: expect.any(String) });
    return folder;
  }

  async function commit(folder: string, path: string, text: string) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
    await test.git(folder, 'add', '--all');
    await test.git(folder, 'commit', '-m', `Write ${path}`);
  }

  it('clones without a token, with and without .git', async () => {
    for (const [suffix, folder] of [
      ['.git', 'with'],
      ['', 'without'],
    ]) {
      const url = `${test.forge.url}/acme/gitops${suffix}`;
      const result = await test.git(test.directory, 'clone', url, folder);
      expect(result).toEqual({ code: 0, output: expect.any(String) });
      await expect(
        readFile(join(test.directory, folder, 'apps/a.yaml'), 'utf8'),
      ).resolves.toBe('a: 1\n');
    }
  });

  it('takes a push to a branch and shows it in the API', async () => {
    const folder = await clone();
    await test.git(folder, 'checkout', '-b', 'team/one');
    await commit(folder, 'apps/b.yaml', 'b: 2\n');
    const push = await test.git(folder, 'push', 'origin', 'team/one');
    expect(push.output).toContain('new branch');

    const { output } = await test.git(folder, 'rev-parse', 'HEAD');
    const { body } = await test.api(
      'GET',
      '/repos/acme/gitops/branches/team/one',
    );
    expect(body.commit.sha).toBe(output.trim());
  });

  it('takes a push larger than one request buffer', async () => {
    const folder = await clone();
    await test.git(folder, 'checkout', '-b', 'large');
    const noise = Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 65_521);
    await commit(folder, 'large.txt', noise.join('\n'.repeat(9)));
    await commit(folder, 'noise.bin', noise.map(n => n.toString(36)).join(''));
    const push = await test.git(
      folder,
      '-c',
      'http.postBuffer=4096',
      'push',
      'origin',
      'large',
    );
    expect(push).toEqual({
      code: 0,
      output: expect.stringContaining('new branch'),
    });
  });

  it('takes the first push to a protected branch of an empty repository', async () => {
    const folder = await clone();
    const url = test.remote('acme/empty');
    const push = await test.git(folder, 'push', url, 'main');
    expect(push).toEqual({
      code: 0,
      output: expect.stringContaining('new branch'),
    });
  });

  it('refuses a push to a protected branch, also by force and for an administrator', async () => {
    const folder = await clone(TOKENS.admin);
    await commit(folder, 'apps/b.yaml', 'b: 2\n');
    for (const args of [
      ['push', 'origin', 'main'],
      ['push', '--force', 'origin', 'main'],
    ]) {
      const push = await test.git(folder, ...args);
      expect(push.code).not.toBe(0);
      expect(push.output).toContain('GH006: Protected branch update failed');
      expect(push.output).toContain(
        'Changes must be made through a pull request',
      );
    }
  });

  it('refuses to create a branch that matches the blocked pattern', async () => {
    const folder = await clone();
    const push = await test.git(folder, 'push', 'origin', 'main:frozen/a/b');
    expect(push.code).not.toBe(0);
    expect(push.output).toContain(
      'Cannot create ref due to creations being restricted',
    );
    const other = await test.git(folder, 'push', 'origin', 'main:not-frozen/a');
    expect(other.code).toBe(0);
  });

  it('refuses pushes to the refs that it keeps for pull requests', async () => {
    const folder = await clone();
    const push = await test.git(
      folder,
      'push',
      'origin',
      'main:refs/pull/9/head',
    );
    expect(push.code).not.toBe(0);
    expect(push.output).toContain('deny updating a hidden ref');
  });

  it.each([
    [
      'nobody',
      '',
      'Authentication failed|could not read Username|terminal prompts disabled',
    ],
    ['a wrong token', 'wrong', 'Authentication failed'],
    [
      'a reader',
      TOKENS.reader,
      'The requested URL returned error: 403|denied to eve',
    ],
  ])('refuses a push by %s', async (_who, token, message) => {
    const folder = await clone();
    const url = token
      ? test.remote('acme/gitops', token)
      : `${test.forge.url}/acme/gitops.git`;
    const push = await test.git(folder, 'push', url, 'main:other');
    expect(push.code).not.toBe(0);
    expect(push.output).toMatch(new RegExp(message));
  });
});

describe('git addresses that name no repository', () => {
  let test: TestForge;

  beforeAll(async () => {
    test = await TestForge.start();
    await test.forge.createRepository({ owner: 'acme', name: 'gitops' });
  });
  afterAll(() => test.stop());

  it.each([
    '/acme/..%2f..%2fetc/info/refs?service=git-upload-pack',
    '/..%2f..%2fetc/passwd/info/refs?service=git-upload-pack',
    '/acme/%2e%2e/info/refs?service=git-upload-pack',
    '/acme/gitops.git.git/info/refs?service=git-upload-pack',
    '/acme/nothing/info/refs?service=git-upload-pack',
    '/hooks/update/info/refs?service=git-upload-pack',
  ])('has no repository at %s', async path => {
    const response = await fetch(`${test.forge.url}${path}`);
    expect(response.status).toBe(404);
  });

  it('does not serve the files of a repository by the dumb protocol', async () => {
    const refs = await fetch(`${test.forge.url}/acme/gitops.git/info/refs`);
    expect(refs.status).toBe(403);
    const head = await fetch(`${test.forge.url}/acme/gitops.git/HEAD`);
    expect(head.status).toBe(404);
  });
});
