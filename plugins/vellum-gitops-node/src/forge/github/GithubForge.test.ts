import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { ForgeHttp } from '../http/ForgeHttp';
import { GitClient } from '../git/GitClient';
import { githubDialect } from './githubDialect';
import { GithubForge } from './GithubForge';

const address = { host: 'git.example.org', owner: 'team', repo: 'gitops' };
const SHA = 'a'.repeat(40);
const FOLDER = 'b'.repeat(40);
const BLOB = 'c'.repeat(40);
const LINK = 'd'.repeat(40);
const COMMIT = 'e'.repeat(40);
const REPOSITORY = '/repos/team/gitops';

/** What a local forge does not have: cut listings, links, answers that are none. */
describe('GithubForge on unusual answers', () => {
  let server: Server;
  let answers: Record<string, unknown>;
  let asked: string[];

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      const url = (request.url ?? '').replace(REPOSITORY, '');
      asked.push(`${request.method} ${url}`);
      const answer = answers[`${request.method} ${url}`] ?? answers[url];
      response.statusCode = answer === undefined ? 404 : 200;
      response.end(
        typeof answer === 'string'
          ? answer
          : JSON.stringify(answer ?? { message: 'Not Found' }),
      );
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

  const open = (timeoutMs = 30_000) => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const http = ForgeHttp.create({ address, headers: {}, timeoutMs });
    return GithubForge.create({
      address,
      apiBaseUrl: url,
      http,
      git: GitClient.create({
        address,
        http,
        url: `${url}/team/gitops.git`,
        dialect: githubDialect,
      }),
    });
  };

  const blob = (path: string, sha: string, mode = '100644') => ({
    path,
    mode,
    type: 'blob',
    sha,
  });
  const text = (content: string | Buffer) => ({
    content: Buffer.from(content).toString('base64'),
    encoding: 'base64',
  });

  it('lists only the folders it needs where the whole listing is cut off', async () => {
    answers = {
      [`/git/trees/${SHA}?recursive=1`]: { tree: [], truncated: true },
      [`/git/trees/${SHA}`]: {
        tree: [
          { path: 'platforms', mode: '040000', type: 'tree', sha: FOLDER },
          { path: 'huge', mode: '040000', type: 'tree', sha: LINK },
        ],
      },
      [`/git/trees/${FOLDER}`]: { tree: [blob('a.yaml', BLOB)] },
      [`/git/blobs/${BLOB}`]: text('kind: A\n'),
    };
    const reader = open().openReader(SHA);
    expect(await reader.listFiles('platforms')).toEqual(['platforms/a.yaml']);
    expect(await reader.readFile('platforms/a.yaml')).toBe('kind: A\n');
    expect(await reader.readFile('nowhere/a.yaml')).toBeUndefined();
    expect(asked).not.toContain(`GET /git/trees/${LINK}`);
  });

  it('reads through a symbolic link, and gives up on a circle', async () => {
    answers = {
      [`/git/trees/${SHA}?recursive=1`]: {
        tree: [
          blob('a.yaml', LINK, '120000'),
          blob('x/b.yaml', BLOB),
          blob('loop', FOLDER, '120000'),
        ],
      },
      [`/git/blobs/${LINK}`]: text('x/b.yaml'),
      [`/git/blobs/${BLOB}`]: text('kind: B\n'),
      [`/git/blobs/${FOLDER}`]: text('loop'),
    };
    const reader = open().openReader(SHA);
    expect(await reader.readFile('a.yaml')).toBe('kind: B\n');
    expect(await reader.readFile('loop')).toBeUndefined();
  });

  it('does not write through a symbolic link, nor over a folder', async () => {
    answers = {
      [`/git/commits/${SHA}`]: { sha: SHA, tree: { sha: FOLDER } },
      [`/git/trees/${SHA}?recursive=1`]: {
        tree: [
          blob('a.yaml', LINK, '120000'),
          { path: 'x', mode: '040000', type: 'tree', sha: FOLDER },
        ],
      },
    };
    const write = (path: string) =>
      open().prepareCommit({
        tree: SHA,
        parents: [SHA],
        files: [{ path, text: '' }],
        message: 'x',
      });
    await expect(write('a.yaml')).rejects.toThrow(/a.yaml is a symbolic link/);
    await expect(write('x')).rejects.toThrow(/x is a folder/);
    await expect(write('a.yaml/b')).rejects.toThrow(/a.yaml is no folder/);
    expect(asked.filter(each => each.startsWith('POST'))).toEqual([]);
  });

  it('keeps the mode of a file that it changes', async () => {
    let body = '';
    answers = {
      [`/git/commits/${SHA}`]: { sha: SHA, tree: { sha: FOLDER } },
      [`/git/trees/${SHA}?recursive=1`]: {
        tree: [blob('run.sh', BLOB, '100755')],
      },
      'POST /git/blobs': { sha: BLOB },
      'POST /git/trees': { sha: FOLDER },
      'POST /git/commits': { sha: COMMIT },
    };
    server.prependListener('request', request => {
      if (request.url?.endsWith('/git/trees')) {
        request.on('data', chunk => {
          body += chunk;
        });
      }
    });
    await expect(
      open().prepareCommit({
        tree: SHA,
        parents: [SHA],
        files: [{ path: 'run.sh', text: 'x' }],
        message: 'x',
      }),
    ).resolves.toBe(COMMIT);
    expect(JSON.parse(body).tree).toEqual([blob('run.sh', BLOB, '100755')]);
  });

  it('refuses a file that is not text', async () => {
    answers = {
      [`/git/trees/${SHA}?recursive=1`]: { tree: [blob('a.yaml', BLOB)] },
      [`/git/blobs/${BLOB}`]: text(Buffer.from([0xff, 0xfe, 0x61])),
    };
    await expect(open().openReader(SHA).readFile('a.yaml')).rejects.toThrow(
      /a.yaml is not UTF-8 text/,
    );
  });

  it.each([['<html>Log in</html>'], [{ login: 'someone' }]])(
    'says that %j is no answer of a forge',
    async answer => {
      answers = { '': answer };
      await expect(open().readRepository()).rejects.toThrow(
        /answered something unexpected for team\/gitops when asked to read the repository/,
      );
    },
  );

  it('says that nothing listens', async () => {
    const forge = open();
    await new Promise(done => {
      server.close(done);
    });
    await expect(forge.readRepository()).rejects.toMatchObject({
      reason: 'unreachable',
      message: expect.stringMatching(/nothing listens there/),
    });
  });

  it('waits no longer than its limit', async () => {
    server.removeAllListeners('request');
    await expect(open(50).readRepository()).rejects.toThrow(
      /did not answer within 0.05 s/,
    );
  });
});
