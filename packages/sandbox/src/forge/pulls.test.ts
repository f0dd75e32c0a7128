import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TestForge, TOKENS } from './testUtils/startTestForge';

const REPO = '/repos/acme/gitops';

// Each test starts many git processes; a busy machine takes its time.
jest.setTimeout(60_000);

describe('pull requests', () => {
  let test: TestForge;

  beforeEach(async () => {
    test = await TestForge.start();
    await test.forge.createRepository({
      owner: 'acme',
      name: 'gitops',
      protectedBranches: [{ branch: 'main', requirePullRequest: true }],
      seed: { files: { 'list.yaml': 'a\nb\nc\n', 'other.yaml': 'x\n' } },
    });
  });
  afterEach(() => test.stop());

  const pull = async (number: number) =>
    (await test.api('GET', `${REPO}/pulls/${number}`)).body;
  const merge = (number: number, body: unknown = {}) =>
    test.api('PUT', `${REPO}/pulls/${number}/merge`, { body });
  const subjects = async (branch = 'main') => {
    const { body } = await test.api('GET', `${REPO}/commits?sha=${branch}`);
    return body.map((each: any) => each.commit.message.split('\n')[0]);
  };

  it('merges the first of two that change one line, and finds the conflict of the second', async () => {
    await test.propose('acme/gitops', 'one', { 'list.yaml': 'a\nB1\nc\n' });
    await test.propose('acme/gitops', 'two', {
      'list.yaml': 'a\nB2\nc\n',
      'new.yaml': 'n\n',
    });
    expect(await test.open('acme/gitops', 'one')).toBe(1);
    expect(await test.open('acme/gitops', 'two')).toBe(2);
    expect(await pull(2)).toMatchObject({
      mergeable: true,
      mergeable_state: 'clean',
      changed_files: 2,
      additions: 2,
      deletions: 1,
    });

    const first = await merge(1);
    expect(first).toMatchObject({ status: 200, body: { merged: true } });
    expect(await pull(1)).toMatchObject({
      state: 'closed',
      merged: true,
      merge_commit_sha: first.body.sha,
      mergeable: null,
    });
    expect(await pull(2)).toMatchObject({
      mergeable: false,
      mergeable_state: 'dirty',
    });
    expect(await merge(2)).toMatchObject({
      status: 405,
      body: { message: 'Pull Request is not mergeable' },
    });
    expect(await merge(1)).toMatchObject({ status: 405 });

    const page = await fetch(`${test.forge.url}/acme/gitops/pull/2`);
    const text = await page.text();
    expect(text).toContain('Cannot be merged: conflict');
    expect(text).toContain('list.yaml');
    // The diff of the merged one stays what it was.
    const files = await test.api('GET', `${REPO}/pulls/1/files`);
    expect(files.body).toMatchObject([
      { filename: 'list.yaml', additions: 1, deletions: 1 },
    ]);
    expect(await subjects()).toEqual([
      'Merge pull request #1 from acme/one',
      'Change one',
      'Seed the repository',
    ]);
  });

  it('squashes into one commit with one parent', async () => {
    await test.propose('acme/gitops', 'one', { 'one.yaml': '1\n' });
    await test.propose('acme/gitops', 'two', { 'two.yaml': '2\n' }, 'one');
    await test.open('acme/gitops', 'two', 'Both at once');
    await merge(1, { merge_method: 'squash' });
    expect(await subjects()).toEqual([
      'Both at once (#1)',
      'Seed the repository',
    ]);
  });

  it('refuses a rebase merge, a draft, and a head that is not the one seen', async () => {
    const seen = await test.propose('acme/gitops', 'one', {
      'one.yaml': '1\n',
    });
    await test.open('acme/gitops', 'one');
    expect(await merge(1, { merge_method: 'rebase' })).toMatchObject({
      status: 405,
    });
    const next = await test.propose(
      'acme/gitops',
      'next',
      { 'two.yaml': '2\n' },
      'one',
    );
    await test.api('PATCH', `${REPO}/git/refs/heads/one`, {
      body: { sha: next },
    });
    expect(await merge(1, { sha: seen })).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('Head branch was modified') },
    });
    expect((await merge(1, { sha: next })).status).toBe(200);

    await test.propose('acme/gitops', 'draft', { 'three.yaml': '3\n' });
    await test.api('POST', `${REPO}/pulls`, {
      body: { title: 'Draft', head: 'draft', base: 'main', draft: true },
    });
    expect(await pull(2)).toMatchObject({
      draft: true,
      mergeable_state: 'draft',
    });
    expect(await merge(2)).toMatchObject({ status: 405 });
  });

  it.each([
    [{ head: 'nothing' }, { field: 'head', code: 'invalid' }],
    [{ head: 'stranger:one' }, { field: 'head', code: 'invalid' }],
    [{ base: 'nothing' }, { field: 'base', code: 'invalid' }],
    [
      { head: 'same' },
      { code: 'custom', message: 'No commits between main and same' },
    ],
    [
      { head: 'acme:taken' },
      {
        code: 'custom',
        message: 'A pull request already exists for acme:taken.',
      },
    ],
  ])('refuses to open one with %j', async (change, error) => {
    await test.propose('acme/gitops', 'one', { 'one.yaml': '1\n' });
    await test.propose('acme/gitops', 'taken', { 'one.yaml': '1\n' });
    await test.open('acme/gitops', 'taken');
    const main = await test.api('GET', `${REPO}/git/ref/heads/main`);
    await test.api('POST', `${REPO}/git/refs`, {
      body: { ref: 'refs/heads/same', sha: main.body.object.sha },
    });
    const answer = await test.api('POST', `${REPO}/pulls`, {
      body: { title: 'X', head: 'one', base: 'main', ...change },
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { message: 'Validation Failed', errors: [error] },
    });
  });

  it('lists by state, head and base, newest first', async () => {
    for (const branch of ['one', 'two', 'three']) {
      await test.propose('acme/gitops', branch, { [`${branch}.yaml`]: 'x\n' });
      await test.open('acme/gitops', branch);
    }
    await test.api('PATCH', `${REPO}/pulls/2`, { body: { state: 'closed' } });
    const numbers = async (query: string) =>
      (await test.api('GET', `${REPO}/pulls?${query}`)).body.map(
        (each: any) => each.number,
      );
    expect(await numbers('')).toEqual([3, 1]);
    expect(await numbers('state=all&direction=asc')).toEqual([1, 2, 3]);
    expect(await numbers('state=closed')).toEqual([2]);
    expect(await numbers('state=open&head=acme:one')).toEqual([1]);
    expect(await numbers('head=acme:two')).toEqual([]);
    expect(await numbers('base=other')).toEqual([]);
    expect(await numbers('per_page=1&page=2')).toEqual([1]);
  });

  it('closes with its head branch, and reopens when that is back', async () => {
    const sha = await test.propose('acme/gitops', 'one', { 'one.yaml': '1\n' });
    await test.open('acme/gitops', 'one');
    await test.api('DELETE', `${REPO}/git/refs/heads/one`);
    expect(await pull(1)).toMatchObject({ state: 'closed', merged: false });
    expect(
      await test.api('PATCH', `${REPO}/pulls/1`, { body: { state: 'open' } }),
    ).toMatchObject({ status: 422 });
    await test.api('POST', `${REPO}/git/refs`, {
      body: { ref: 'refs/heads/one', sha },
    });
    const reopened = await test.api('PATCH', `${REPO}/pulls/1`, {
      body: { state: 'open' },
    });
    expect(reopened.body).toMatchObject({ state: 'open', mergeable: true });
  });

  it('counts as merged when somebody pushes it to its base', async () => {
    await test.api('DELETE', `${REPO}/branches/main/protection`, {
      token: TOKENS.admin,
    });
    const sha = await test.propose('acme/gitops', 'one', { 'one.yaml': '1\n' });
    await test.open('acme/gitops', 'one');
    await test.api('PATCH', `${REPO}/git/refs/heads/main`, { body: { sha } });
    expect(await pull(1)).toMatchObject({ merged: true, changed_files: 1 });
  });

  it('keeps reviewers, assignees and labels', async () => {
    await test.propose('acme/gitops', 'one', { 'one.yaml': '1\n' });
    await test.open('acme/gitops', 'one');
    const stranger = await test.api(
      'POST',
      `${REPO}/pulls/1/requested_reviewers`,
      { body: { reviewers: ['stranger'] } },
    );
    expect(stranger.status).toBe(422);
    await test.api('POST', `${REPO}/pulls/1/requested_reviewers`, {
      body: { reviewers: ['eve'], team_reviewers: ['platform'] },
    });
    await test.api('POST', `${REPO}/issues/1/assignees`, {
      body: { assignees: ['ada', 'stranger'] },
    });
    await test.api('POST', `${REPO}/issues/1/labels`, {
      body: { labels: ['vellum', 'new'] },
    });
    await test.api('DELETE', `${REPO}/issues/1/labels/new`);
    expect(await pull(1)).toMatchObject({
      requested_reviewers: [{ login: 'eve' }],
      requested_teams: [{ slug: 'platform' }],
      assignees: [{ login: 'ada' }],
      labels: [{ name: 'vellum' }],
    });
  });

  it('numbers pull requests opened at once without a gap or a double', async () => {
    const branches = ['a', 'b', 'c', 'd', 'e'];
    for (const branch of branches) {
      await test.propose('acme/gitops', branch, { [branch]: 'x\n' });
    }
    const numbers = await Promise.all(
      branches.map(branch => test.open('acme/gitops', branch)),
    );
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('merges two that are merged at once one after the other, and loses neither', async () => {
    await test.propose('acme/gitops', 'one', { 'one.yaml': '1\n' });
    await test.propose('acme/gitops', 'two', { 'two.yaml': '2\n' });
    await test.open('acme/gitops', 'one');
    await test.open('acme/gitops', 'two');
    const answers = await Promise.all([merge(1), merge(2)]);
    expect(answers.map(each => each.status)).toEqual([200, 200]);
    const tree = await test.api('GET', `${REPO}/git/trees/main`);
    expect(tree.body.tree.map((each: any) => each.path)).toEqual([
      'list.yaml',
      'one.yaml',
      'other.yaml',
      'two.yaml',
    ]);
  });

  it('are all there after a restart, with their authors and the protection', async () => {
    await test.propose('acme/gitops', 'one', { 'one.yaml': '1\n' });
    await test.propose('acme/gitops', 'two', { 'two.yaml': '2\n' });
    await test.open('acme/gitops', 'one', 'The first');
    await test.open('acme/gitops', 'two', 'The second');
    await merge(1);
    const before = [await pull(1), await pull(2)];

    await test.restart();

    expect([await pull(1), await pull(2)]).toEqual(before);
    expect(before[1].user.login).toBe('ada');
    const branch = await test.api('GET', `${REPO}/branches/main`);
    expect(branch.body.protected).toBe(true);
    await test.propose('acme/gitops', 'three', { 'three.yaml': '3\n' });
    expect(await test.open('acme/gitops', 'three')).toBe(3);
  });

  it('can be merged after git was killed while it held a lock', async () => {
    await test.propose('acme/gitops', 'one', { 'one.yaml': '1\n' });
    await test.open('acme/gitops', 'one');
    const refs = join(test.directory, 'forge/acme/gitops.git/refs/heads');
    await writeFile(join(refs, 'main.lock'), '');
    expect((await merge(1)).status).toBe(405);
    await test.restart();
    expect((await merge(1)).status).toBe(200);
  });

  it('refuses a repository that exists, or whose name is none', async () => {
    await expect(
      test.forge.createRepository({ owner: 'acme', name: 'gitops' }),
    ).rejects.toThrow('acme/gitops exists already');
    for (const [owner, name] of [
      ['..', 'x'],
      ['acme', '..'],
      ['acme', 'a/b'],
      ['api', 'v3'],
      ['acme', 'x.git'],
    ]) {
      await expect(
        test.forge.createRepository({ owner, name }),
      ).rejects.toThrow('has a name the forge does not accept');
    }
  });
});
