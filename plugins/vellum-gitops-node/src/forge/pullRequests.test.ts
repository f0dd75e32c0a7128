import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { createForge } from './createForge';

const PAGE = 'http://git.example/pull/7';

const forges = {
  GitHub: {
    pulls: '/repos/vellum/apps/pulls',
    integrations: (url: string, host: string) => ({
      github: [{ host, apiBaseUrl: url, token: 't' }],
    }),
    answer: (state: object) => ({ html_url: PAGE, ...state }),
  },
  Gitea: {
    pulls: '/api/v1/repos/vellum/apps/pulls',
    integrations: (url: string, host: string) => ({
      gitea: [{ host, baseUrl: url, username: 'u', password: 'p' }],
    }),
    answer: (state: object) => ({ html_url: PAGE, ...state }),
  },
  GitLab: {
    pulls: '/api/v4/projects/vellum%2Fapps/merge_requests',
    integrations: (url: string, host: string) => ({
      gitlab: [{ host, baseUrl: url, apiBaseUrl: `${url}/api/v4`, token: 't' }],
    }),
    answer: (state: object) => ({ web_url: PAGE, ...state }),
  },
};

type ForgeName = keyof typeof forges;

let server: Server;
/** Everything else is not found. */
let answers: Record<string, object>;
/** Asked first. */
let answerTo: (url: string) => object | undefined;
beforeEach(async () => {
  answers = {};
  answerTo = () => undefined;
  server = createServer((request, response) => {
    const { url = '' } = request;
    const found = answerTo(url) ?? answers[url];
    response.statusCode = found ? 200 : 404;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(found ?? {}));
  });
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done);
  });
});
afterEach(async () => {
  await new Promise(done => {
    server.close(done);
    server.closeAllConnections();
  });
});

const open = (name: ForgeName) => {
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const integrations = forges[name].integrations(`http://${host}`, host);
  return createForge({
    integrations: ScmIntegrations.fromConfig(
      new ConfigReader({ integrations }),
    ),
    repoUrl: `${host}?owner=vellum&repo=apps`,
  });
};

describe('readPullRequest', () => {
  it.each<[ForgeName, string, object]>([
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
    const { pulls, answer: answerOf } = forges[name];
    answers[`${pulls}/7`] = answerOf(answer);
    const forge = await open(name);
    expect(await forge.readPullRequest(7)).toEqual({
      number: 7,
      url: PAGE,
      state,
    });
  });

  it.each(['GitHub', 'Gitea', 'GitLab'] as const)(
    'on %s says that there is no such pull request',
    async name => {
      const forge = await open(name);
      await expect(forge.readPullRequest(8)).rejects.toMatchObject({
        name: 'ForgeError',
        reason: 'not-found',
      });
    },
  );
});

describe('findPullRequest', () => {
  const github = (number: number, branch: string, target = 'main') => ({
    number,
    html_url: PAGE,
    head: { ref: branch },
    base: { ref: target },
  });
  const gitea = (
    number: number,
    branch: string,
    { target = 'main', from = 1 } = {},
  ) => ({
    number,
    html_url: PAGE,
    head: { ref: branch, repo_id: from },
    base: { ref: target, repo_id: 1 },
  });
  const gitlab = (iid: number, from: number | null) => ({
    iid,
    web_url: PAGE,
    source_branch: 'topic',
    target_branch: 'main',
    source_project_id: from,
    target_project_id: 1,
  });
  const onGithub = '?head=vellum%3Atopic&base=main&state=open';
  const onGitlab =
    '?state=opened&source_branch=topic&target_branch=main&per_page=100';
  const onGitea = (page: number) =>
    `?state=open&base_branch=main&limit=50&page=${page}`;

  it.each<[string, ForgeName, Record<string, object>, number | undefined]>([
    ['the one', 'GitHub', { [onGithub]: [github(7, 'topic')] }, 7],
    ['none', 'GitHub', { [onGithub]: [] }, undefined],
    [
      'none of another branch or into another, whatever is listed',
      'GitHub',
      { [onGithub]: [github(1, 'other'), github(2, 'topic', 'staging')] },
      undefined,
    ],
    [
      'the one beside that of a fork',
      'GitLab',
      { [onGitlab]: [gitlab(1, 2), gitlab(2, null), gitlab(7, 1)] },
      7,
    ],
    [
      'none but that of a fork',
      'GitLab',
      { [onGitlab]: [gitlab(1, 2)] },
      undefined,
    ],
    [
      'the one on a later page',
      'Gitea',
      {
        [onGitea(1)]: [gitea(1, 'other'), gitea(2, 'topic', { from: 2 })],
        [onGitea(2)]: [gitea(7, 'topic')],
      },
      7,
    ],
    [
      'none on any page',
      'Gitea',
      {
        [onGitea(1)]: [gitea(1, 'topic', { target: 'staging' })],
        [onGitea(2)]: [],
      },
      undefined,
    ],
  ])('finds %s on %s', async (_what, name, listed, number) => {
    const { pulls } = forges[name];
    for (const [query, list] of Object.entries(listed)) {
      answers[`${pulls}${query}`] = list;
    }
    const forge = await open(name);
    const found = await forge.findPullRequest({
      branch: 'topic',
      target: 'main',
    });
    expect(found).toEqual(number && { number, url: PAGE });
  });

  const search = async () => {
    const forge = await open('Gitea');
    return forge.findPullRequest({ branch: 'topic', target: 'main' });
  };

  it('does not ask for ever where every page is the same', async () => {
    const asked: string[] = [];
    answerTo = url => {
      asked.push(url);
      return [gitea(1, 'other'), gitea(2, 'another')];
    };
    await expect(search()).rejects.toMatchObject({
      name: 'ForgeError',
      reason: 'failed',
      message: expect.stringMatching(
        /vellum\/apps when asked to look for the pull request of branch topic \(page 2 of the list is page 1 again\)\. Check that .* is a Gitea/,
      ),
    });
    expect(asked).toHaveLength(2);
  });

  it('does not ask for ever where there is always another page', async () => {
    let page = 0;
    answerTo = () => {
      page++;
      return [gitea(page, 'other')];
    };
    await expect(search()).rejects.toThrow('the list has more than 200 pages');
    expect(page).toBe(200);
  });

  it('goes on where one moved to the next page meanwhile', async () => {
    const pages = [
      [gitea(3, 'other'), gitea(2, 'another')],
      [gitea(2, 'another')],
      [gitea(7, 'topic')],
    ];
    answerTo = () => pages.shift();
    expect(await search()).toEqual({ number: 7, url: PAGE });
  });
});
