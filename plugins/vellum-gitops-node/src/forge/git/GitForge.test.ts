import { ConfigReader } from '@backstage/config';
import fc from 'fast-check';
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
import { ForgeError } from '../ForgeError';
import { writeCommit } from './commitObject';
import { GitObject, idOf } from './GitObject';
import { writePktLines } from './pktLines';
import { writePack } from './writePack';

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
  let answer: string | Buffer;
  /** To a request that is not the first. */
  let answerToPost: Buffer | undefined;
  beforeEach(async () => {
    answerToPost = undefined;
    server = createServer((request, response) => {
      response.end(request.method === 'POST' ? answerToPost : answer);
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
      /answered something unexpected for team\/gitops when asked to list the files at commit aaaaaaa \(.+\)\. Check that \S+ is a Gitea and that git over HTTP .* answers there/,
    );
  });

  it('is told by the names of its commits', async () => {
    answer = '000eversion 2\n0019object-format=sha256\n0000';
    await expect(list()).rejects.toThrow(/names its commits by SHA-256/);
  });

  it('is believed nothing that does not make sense, whatever it sends', async () => {
    const bytes = fc.uint8Array({ maxLength: 100 });
    const line = fc.oneof(
      fc.constantFrom('packfile', 'shallow-info', 'unpack ok', 'ok', 'ERR no'),
      fc.constant(`${'a'.repeat(40)} refs/heads/main`),
      fc.constant('no-id refs/heads/main'),
      fc.string({ maxLength: 30 }),
    );
    const body = fc.oneof(
      bytes.map(Buffer.from),
      fc
        .tuple(fc.array(line), bytes)
        .map(([lines, rest]) =>
          Buffer.concat([
            writePktLines(lines.filter(each => each !== 'flush')),
            writePktLines(['packfile']),
            inSideBand(Buffer.concat([Buffer.from('PACK'), rest])),
          ]),
        ),
    );
    answer = '000eversion 2\n0000';
    await fc.assert(
      fc.asyncProperty(body, async sent => {
        answerToPost = sent;
        const forge = await open();
        const reader = forge.openReader('b'.repeat(40));
        const outcomes = await Promise.allSettled([
          forge.readBranch('main'),
          reader.listFiles('.'),
          forge.compareCommits({ base: 'c'.repeat(40), head: 'd'.repeat(40) }),
          forge.createBranch('topic', 'e'.repeat(40)),
        ]);
        const failures = outcomes.filter(each => each.status === 'rejected');
        expect(
          failures.filter(({ reason }) => !(reason instanceof ForgeError)),
        ).toEqual([]);
        expect(outcomes[1].status).toBe('rejected');
      }),
      { numRuns: 50 },
    );
  });

  describe('sends folders', () => {
    const id = (object: GitObject) => Buffer.from(idOf(object), 'hex');
    const folder = (names: string[], sub: GitObject): GitObject => ({
      type: 'tree',
      data: Buffer.concat(
        names.flatMap(name => [Buffer.from(`40000 ${name}\0`), id(sub)]),
      ),
    });
    const listAt = async (root: GitObject, objects: GitObject[]) => {
      const commit = writeCommit({
        tree: idOf(root),
        parents: [],
        author: { name: 'Eve', email: 'eve@example.org' },
        time: new Date(0),
        message: 'x',
      });
      answer = '000eversion 2\n0000';
      answerToPost = Buffer.concat([
        writePktLines(['packfile']),
        inSideBand(writePack([commit, root, ...objects])),
        writePktLines(['flush']),
      ]);
      return (await open()).openReader(idOf(commit)).listFiles('.');
    };

    it('that stand for more files than there is memory: refused', async () => {
      const names = Array.from({ length: 20 }, (_, n) => `${n}`);
      const empty: GitObject = { type: 'tree', data: Buffer.alloc(0) };
      const all = [empty];
      // Twenty times twenty, ten times over.
      for (let depth = 0; depth < 10; depth++) {
        all.unshift(folder(names, all[0]));
      }
      await expect(listAt(all[0], all.slice(1))).rejects.toThrow(
        /more files than can be listed/,
      );
    });

    it('that lie in each other without end: refused', async () => {
      const all: GitObject[] = [{ type: 'tree', data: Buffer.alloc(0) }];
      for (let depth = 0; depth < 3_000; depth++) {
        all.unshift(folder(['a'], all[0]));
      }
      await expect(listAt(all[0], all.slice(1))).rejects.toThrow(
        /more files than can be listed/,
      );
    });

    it('but not all of them: refused', async () => {
      const empty: GitObject = { type: 'tree', data: Buffer.alloc(0) };
      await expect(listAt(folder(['a'], empty), [])).rejects.toThrow(
        /when asked to list the files at commit .* \(4b825dc is missing in its pack\)/,
      );
    });
  });

  it("complains in git's own way: its words are told", async () => {
    answer = '000eversion 2\n0000';
    answerToPost = writePktLines(['ERR upload-pack: not our ref']);
    await expect(list()).rejects.toThrow(
      /failed to list the files at commit aaaaaaa in team\/gitops \(upload-pack: not our ref\)\. Try again/,
    );
  });

  it('is told by its REST API', async () => {
    answer = '{}';
    await expect((await open()).readRepository()).rejects.toThrow(
      /answered something unexpected for team\/gitops when asked to read the repository \(default_branch: .*\)\. Check that \S+ is a Gitea and that its REST API answers there/,
    );
  });
});

/** Bytes as lines that say that they are the answer itself. */
function inSideBand(bytes: Buffer): Buffer {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 60_000) {
    const part = bytes.subarray(at, at + 60_000);
    const length = (part.length + 5).toString(16).padStart(4, '0');
    lines.push(Buffer.from(length), Buffer.from([1]), part);
  }
  return Buffer.concat(lines);
}
