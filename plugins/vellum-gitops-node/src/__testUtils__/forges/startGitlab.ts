import {
  createServer,
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractFiles } from './contractChange';
import { GitRepository } from '../GitRepository';
import { createBareRepository } from './createBareRepository';
import { ForgeUnderTest } from './ForgeUnderTest';
import { GitlabProject } from './GitlabProject';
import { runHttpBackend } from './runHttpBackend';

const TOKEN = 'token-of-the-backend';
/** A group in a group. */
const OWNER = 'vellum/platform';

const accepted = [
  `Bearer ${TOKEN}`,
  ...['oauth2', 'vellum'].map(
    name => `Basic ${Buffer.from(`${name}:${TOKEN}`).toString('base64')}`,
  ),
];

/** An imitation of GitLab: its REST API for pull requests is ours, all of git is git's own server. */
export async function startGitlab(): Promise<ForgeUnderTest> {
  const root = await mkdtemp(join(tmpdir(), 'vellum-gitlab-'));
  const projects = new Map<string, GitlabProject>();

  const answer = async (
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ) => {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const send = (status: number, body: unknown) => {
      outgoing.writeHead(status, { 'Content-Type': 'application/json' });
      outgoing.end(JSON.stringify(body));
    };
    const isApi = url.pathname.startsWith('/api/v4/');
    if (!accepted.includes(incoming.headers.authorization ?? '')) {
      outgoing.setHeader('WWW-Authenticate', 'Basic realm="GitLab"');
      send(401, { message: '401 Unauthorized' });
      return;
    }
    if (!isApi) {
      await runHttpBackend({ root, incoming, outgoing });
      return;
    }
    if (url.pathname === '/api/v4/user') {
      const name = 'Vellum Backend';
      const email = 'backend@example.org';
      send(200, { id: 1, username: 'vellum', name, email });
      return;
    }
    const [, id = '', path = ''] =
      /^\/api\/v4\/projects\/([^/]+)(.*)$/.exec(url.pathname) ?? [];
    const project = projects.get(decodeURIComponent(id));
    if (!project) {
      send(404, { message: '404 Project Not Found' });
      return;
    }
    const { method = '' } = incoming;
    const body = JSON.parse((await readText(incoming)) || '{}');
    const answered = project.answer(method, path, url.searchParams, body);
    send(answered.status, answered.body);
  };

  const listener: RequestListener = (incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  };
  const server = createServer(listener);
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    name: 'GitLab',
    url: origin,
    async createRepository() {
      const name = `gitops-${projects.size}`;
      const url = `${origin}/${OWNER}/${name}`;
      const project = new GitlabProject(projects.size + 1, url);
      projects.set(`${OWNER}/${name}`, project);
      const directory = join(root, OWNER, `${name}.git`);
      await createBareRepository({ directory, files: contractFiles });
      return {
        owner: OWNER,
        name,
        git: GitRepository.create({
          url: `${url}.git`,
          token: TOKEN,
          directory,
          scratch: root,
        }),
        openPulls: async () =>
          project.mergeRequests.map(each => ({
            number: each.iid,
            title: each.title,
            body: each.description,
            branch: each.source_branch,
          })),
      };
    },
    integrationsFor: (host, token = TOKEN) => ({
      gitlab: [
        {
          host,
          baseUrl: `http://${host}`,
          apiBaseUrl: `http://${host}/api/v4`,
          token,
        },
      ],
    }),
    async stop() {
      await new Promise(done => {
        server.close(done);
        server.closeAllConnections();
      });
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function readText(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
