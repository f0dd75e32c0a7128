import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { createForge } from './createForge';

const PAGE = 'http://git.example/pull/7';

const forges = {
  GitHub: {
    path: '/repos/vellum/apps/pulls/7',
    integrations: (url: string, host: string) => ({
      github: [{ host, apiBaseUrl: url, token: 't' }],
    }),
    answer: (state: object) => ({ html_url: PAGE, ...state }),
  },
  Gitea: {
    path: '/api/v1/repos/vellum/apps/pulls/7',
    integrations: (url: string, host: string) => ({
      gitea: [{ host, baseUrl: url, username: 'u', password: 'p' }],
    }),
    answer: (state: object) => ({ html_url: PAGE, ...state }),
  },
  GitLab: {
    path: '/api/v4/projects/vellum%2Fapps/merge_requests/7',
    integrations: (url: string, host: string) => ({
      gitlab: [{ host, baseUrl: url, apiBaseUrl: `${url}/api/v4`, token: 't' }],
    }),
    answer: (state: object) => ({ web_url: PAGE, ...state }),
  },
};

/** A forge that gives one answer, at one path. */
async function serve(path: string, body: object): Promise<Server> {
  const server = createServer((request, response) => {
    response.statusCode = request.url === path ? 200 : 404;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(request.url === path ? body : {}));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return server;
}

describe('readPullRequest', () => {
  let server: Server | undefined;
  afterEach(
    () => new Promise(done => (server ? server.close(done) : done(undefined))),
  );

  const open = async (name: keyof typeof forges, state: object) => {
    const { path, integrations, answer } = forges[name];
    server = await serve(path, answer(state));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    return createForge({
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: integrations(`http://${host}`, host),
        }),
      ),
      repoUrl: `${host}?owner=vellum&repo=apps`,
    });
  };

  it.each<[keyof typeof forges, string, object]>([
    ['GitHub', 'open', { state: 'open', merged_at: null }],
    [
      'GitHub',
      'merged',
      { state: 'closed', merged_at: '2026-11-20T00:00:00Z' },
    ],
    ['GitHub', 'closed', { state: 'closed', merged_at: null }],
    ['Gitea', 'open', { state: 'open', merged: false }],
    ['Gitea', 'merged', { state: 'closed', merged: true }],
    ['Gitea', 'closed', { state: 'closed', merged: false }],
    ['GitLab', 'open', { state: 'opened' }],
    ['GitLab', 'open', { state: 'locked' }],
    ['GitLab', 'merged', { state: 'merged' }],
    ['GitLab', 'closed', { state: 'closed' }],
  ])('on %s says %s', async (name, state, answer) => {
    const forge = await open(name, answer);
    expect(await forge.readPullRequest(7)).toEqual({
      number: 7,
      url: PAGE,
      state,
    });
  });

  it.each(['GitHub', 'Gitea', 'GitLab'] as const)(
    'on %s says that there is no such pull request',
    async name => {
      const forge = await open(name, { state: 'open', merged: false });
      await expect(forge.readPullRequest(8)).rejects.toMatchObject({
        name: 'ForgeError',
        reason: 'not-found',
      });
    },
  );
});
