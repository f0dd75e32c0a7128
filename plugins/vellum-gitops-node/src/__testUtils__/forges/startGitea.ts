import { ResolvedProgram } from '@vellum-io/sandbox';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { contractFiles } from './contractChange';
import { GitRepository } from '../GitRepository';
import { pushFirstCommit } from './createBareRepository';
import { ForgeUnderTest } from './ForgeUnderTest';

const run = promisify(execFile);
const OWNER = 'vellum';

const pull = z.object({
  number: z.number(),
  title: z.string(),
  body: z.string(),
  head: z.object({ ref: z.string() }),
});

/** The real Gitea, on loopback, with its data in a folder that goes away with it. */
export async function startGitea(
  program: Pick<ResolvedProgram, 'path' | 'assets'>,
): Promise<ForgeUnderTest> {
  const root = await mkdtemp(join(tmpdir(), 'vellum-gitea-'));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const config = join(root, 'app.ini');
  const env = {
    ...process.env,
    GITEA_WORK_DIR: root,
    HOME: root,
  };
  const gitea = async (...args: string[]) => {
    const { stdout } = await run(program.path, [...args, '-c', config], {
      env,
    });
    return stdout;
  };
  /** Warnings may stand before and behind what it was asked for. */
  const askGitea = async (answer: RegExp, ...args: string[]) => {
    const stdout = await gitea(...args);
    const found = stdout.split('\n').find(line => answer.test(line));
    if (!found) {
      throw new Error(`gitea ${args.slice(0, 3).join(' ')} gave no answer`);
    }
    return found;
  };

  await writeFile(config, '');
  const secret = await askGitea(
    /^[\w-]+\.[\w-]+\.[\w-]+$/,
    ...['generate', 'secret', 'INTERNAL_TOKEN'],
  );
  await writeFile(
    config,
    configFor({ root, port, url, secret, assets: program.assets ?? '' }),
  );
  await gitea('migrate');
  await gitea(
    ...['admin', 'user', 'create', '--admin', '--username', OWNER],
    ...['--password', `not-used-${secret.slice(-20)}`],
    ...['--email', 'backend@example.org', '--must-change-password=false'],
  );
  const token = await askGitea(
    /^[0-9a-f]{40}$/,
    ...['admin', 'user', 'generate-access-token', '--username', OWNER],
    ...['--scopes', 'all', '--raw'],
  );

  const server = spawn(program.path, ['web', '-c', config], {
    env,
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  const api = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        Authorization: `token ${token}`,
        'Content-Type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return response.json();
  };
  const stop = async () => {
    server.kill();
    await ended;
    await rm(root, { recursive: true, force: true });
  };

  try {
    // With the token, so that it is this server, and no other that took the port meanwhile.
    await untilItAnswers(() => api('/user'), server);
  } catch (error) {
    await stop();
    throw error;
  }

  let count = 0;
  return {
    name: 'Gitea',
    url,
    async createRepository() {
      const name = `gitops-${count++}`;
      await api('/user/repos', {
        name,
        default_branch: 'main',
        // An empty one knows of no pull requests until Gitea has noticed the first push, which is some time after it.
        auto_init: true,
      });
      const remote = new URL(`${url}/${OWNER}/${name}.git`);
      const git = GitRepository.create({
        url: remote.toString(),
        token,
        directory: join(root, 'repositories', OWNER, `${name}.git`),
        scratch: root,
      });
      remote.username = OWNER;
      remote.password = token;
      await pushFirstCommit({
        url: remote.toString(),
        files: contractFiles,
        scratch: root,
      });
      return {
        owner: OWNER,
        name,
        git,
        openPulls: async () =>
          z
            .array(pull)
            .parse(await api(`/repos/${OWNER}/${name}/pulls?state=open`))
            .map(({ head, ...more }) => ({ ...more, branch: head.ref })),
      };
    },
    integrationsFor: (host, other = token) => ({
      gitea: [{ host, baseUrl: `http://${host}`, password: other }],
    }),
    stop,
  };
}

function configFor(options: {
  root: string;
  port: number;
  url: string;
  secret: string;
  assets: string;
}): string {
  const { root, port, url, secret, assets } = options;
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot
      ? ['RUN_USER = root', 'I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true']
      : []),
    '[server]',
    'HTTP_ADDR = 127.0.0.1',
    `HTTP_PORT = ${port}`,
    `ROOT_URL = ${url}/`,
    `STATIC_ROOT_PATH = ${assets}`,
    'DISABLE_SSH = true',
    'OFFLINE_MODE = true',
    '[database]',
    'DB_TYPE = sqlite3',
    `PATH = ${join(root, 'gitea.db')}`,
    'SQLITE_JOURNAL_MODE = WAL',
    '[repository]',
    `ROOT = ${join(root, 'repositories')}`,
    '[security]',
    'INSTALL_LOCK = true',
    `SECRET_KEY = ${secret.slice(-40)}`,
    `INTERNAL_TOKEN = ${secret}`,
    '[actions]',
    'ENABLED = false',
    '[indexer]',
    'ISSUE_INDEXER_TYPE = db',
    '[log]',
    'LEVEL = Warn',
    '',
  ].join('\n');
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Its start is nothing that it tells: it is asked until it answers. */
async function untilItAnswers(
  ask: () => Promise<unknown>,
  server: { exitCode: number | null },
): Promise<void> {
  for (let left = 300; ; left--) {
    try {
      await ask();
      return;
    } catch (error) {
      if (left === 0 || server.exitCode !== null) {
        throw error;
      }
      await wait(100);
    }
  }
}
