import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { execFile } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ForgeUnderTest } from '../../__testUtils__/forges/ForgeUnderTest';
import { openContractStage } from '../../__testUtils__/forges/openContractStage';
import { startGitlab } from '../../__testUtils__/forges/startGitlab';
import { createForge } from '../createForge';

const run = promisify(execFile);

jest.setTimeout(60_000);

describe("a forge by git's own protocol", () => {
  let forge: ForgeUnderTest;
  let stage: Awaited<ReturnType<typeof openContractStage>>;
  beforeAll(async () => {
    forge = await startGitlab();
  });
  afterAll(() => forge.stop());
  beforeEach(async () => {
    stage = await openContractStage(forge);
  });
  afterEach(() => stage.proxy.stop());

  const inPlace = async (...args: string[]) =>
    (await run('git', ['--git-dir', stage.git.directory, ...args])).stdout;

  describe('compares commits', () => {
    const compare = async (base: string, head: string) => {
      const branches = await stage.git.branches();
      const opened = await stage.open({});
      const { ahead, ...more } = await opened.compareCommits({
        base: branches[base],
        head: branches[head],
      });
      return { ...more, ahead: ahead.map(each => each.message.trim()) };
    };
    const push = (branch: string, path: string) =>
      stage.git.push({ branch, path, text: `${path}\n` });

    it('of a branch that is ahead', async () => {
      const { main } = await stage.git.branches();
      await stage.git.branchOff('main', 'topic');
      await push('topic', 'a');
      expect(await compare('main', 'topic')).toEqual({
        ahead: ['Begin topic', 'Change a'],
        aheadBy: 2,
        behindBy: 0,
        mergeBase: main,
        files: ['a'],
      });
      expect(await compare('topic', 'main')).toMatchObject({
        ahead: [],
        behindBy: 2,
        mergeBase: main,
        files: [],
      });
    });

    it('of branches that parted, one of which was merged into the other meanwhile', async () => {
      await stage.git.branchOff('main', 'topic');
      await push('main', 'b');
      const { main } = await stage.git.branches();
      await stage.git.merge('topic', 'main');
      await push('topic', 'a');
      await push('main', 'c');
      expect(await compare('main', 'topic')).toEqual({
        ahead: ['Begin topic', 'Merge', 'Change a'],
        aheadBy: 3,
        behindBy: 1,
        mergeBase: main,
        files: ['a'],
      });
    });

    it('of one and the same', async () => {
      expect(await compare('main', 'main')).toMatchObject({
        aheadBy: 0,
        behindBy: 0,
        files: [],
      });
    });
  });

  it('keeps the mode of a file that it changes', async () => {
    const { git, open } = stage;
    const { main } = await git.branches();
    const write = async (parent: string, branch: string, path: string) => {
      const opened = await open({});
      const commit = await opened.prepareCommit({
        tree: parent,
        parents: [parent],
        files: [{ path, text: `${branch}\n` }],
        message: 'x',
      });
      await opened.createBranch(branch, commit);
      return commit;
    };
    const sha = (await inPlace('rev-parse', 'main:notes/old/gone.md')).trim();
    const env = { ...process.env, GIT_INDEX_FILE: join(git.directory, 'own') };
    const index = (...args: string[]) =>
      run('git', ['--git-dir', git.directory, ...args], { env });
    await index('read-tree', main);
    await index('update-index', '--add', '--cacheinfo', `100755,${sha},run.sh`);
    const tree = (await index('write-tree')).stdout.trim();
    const parent = (
      await run('git', [
        ...['-c', 'user.name=x', '-c', 'user.email=x@example.org'],
        ...['--git-dir', git.directory, 'commit-tree', '-m', 'x', tree],
      ])
    ).stdout.trim();
    await inPlace('update-ref', 'refs/heads/scripts', parent);
    await write(parent, 'changed', 'run.sh');
    expect(await inPlace('ls-tree', 'changed', 'run.sh')).toMatch(/^100755/);
    expect(await git.read('changed', 'run.sh')).toBe('changed\n');
  });

  it('tells the words of a rule that forbids a push, and leaves nothing', async () => {
    const hook = join(stage.git.directory, 'hooks', 'pre-receive');
    await writeFile(
      hook,
      '#!/bin/sh\necho "GitLab: Branch name does not follow the pattern" >&2\nexit 1\n',
    );
    await chmod(hook, 0o755);
    await expect(stage.publish()).rejects.toThrow(
      /refused to create branch .* \(pre-receive hook declined: GitLab: Branch name does not follow the pattern\)\. A rule/,
    );
    expect(Object.keys(await stage.git.branches())).toEqual(['main']);
    expect(await stage.openPulls()).toEqual([]);
  });

  it('does with a server that cannot leave anything out', async () => {
    await inPlace('config', 'uploadpack.allowFilter', 'false');
    const { plan } = await stage.publish();
    expect(plan.files).toHaveLength(3);
    expect((await stage.publish()).outcome).toBe('unchanged');
  });

  it('deletes a branch only where it points to the commit, also for a second time', async () => {
    const { git, open } = stage;
    const { main } = await git.branches();
    await git.branchOff('main', 'topic');
    const { topic } = await git.branches();
    const opened = await open({});
    expect(await opened.deleteBranch('topic', main)).toBe(false);
    expect(await opened.deleteBranch('topic', topic)).toBe(true);
    expect(await opened.deleteBranch('topic', topic)).toBe(true);
    expect(Object.keys(await git.branches())).toEqual(['main']);
  });
});

describe('a server that is no such forge', () => {
  let server: Server;
  let answer: string;
  beforeEach(async () => {
    server = createServer((_request, response) => {
      response.end(answer);
    });
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(done => {
      server.close(done);
    });
  });

  const open = () => {
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const gitea = [{ host, baseUrl: `http://${host}`, password: 'secret' }];
    return createForge({
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader({ integrations: { gitea } }),
      ),
      repoUrl: `${host}?owner=team&repo=gitops`,
    });
  };
  const list = async () =>
    (await open()).openReader('a'.repeat(40)).listFiles('.');

  it.each([
    ['a page', '<html>Log in</html>'],
    ['version 1 of the protocol', '000eversion 1\n0000'],
    ['nothing', ''],
  ])('is told by its answer: %s', async (_what, text) => {
    answer = text;
    await expect(list()).rejects.toThrow(
      /answered something unexpected when asked to list the files at commit aaaaaaa; is it a Gitea, and does it serve git over HTTP/,
    );
  });

  it('is told by the names of its commits', async () => {
    answer = '000eversion 2\n0019object-format=sha256\n0000';
    await expect(list()).rejects.toThrow(/names its commits by SHA-256/);
  });

  it('is told by its REST API', async () => {
    answer = '{}';
    await expect((await open()).readRepository()).rejects.toThrow(
      /answered something unexpected when asked to read the repository; is it a Gitea\?/,
    );
  });
});
