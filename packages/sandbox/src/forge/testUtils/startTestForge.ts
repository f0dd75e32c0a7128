import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gitEnvironment } from '../git/gitEnvironment';
import { Forge, ForgeOptions, startForge } from '../startForge';

/** @internal */
export const TOKENS = {
  admin: 'admin-token-for-tests',
  writer: 'writer-token-for-tests',
  reader: 'reader-token-for-tests',
};

/** A forge on a folder of its own, with an admin, a writer and a reader. @internal */
export class TestForge {
  readonly directory: string;
  forge: Forge;
  readonly #options: Partial<ForgeOptions>;

  private constructor(
    directory: string,
    forge: Forge,
    options: Partial<ForgeOptions>,
  ) {
    this.directory = directory;
    this.forge = forge;
    this.#options = options;
  }

  static async start(options: Partial<ForgeOptions> = {}): Promise<TestForge> {
    const directory = await mkdtemp(join(tmpdir(), 'vellum-forge-test-'));
    const forge = await boot(directory, options);
    return new TestForge(directory, forge, options);
  }

  /** Stops the forge and starts it again on the same folder and port. */
  async restart(): Promise<void> {
    const port = Number(new URL(this.forge.url).port);
    await this.forge.close();
    this.forge = await boot(this.directory, { ...this.#options, port });
  }

  async stop(): Promise<void> {
    await this.forge.close();
    await rm(this.directory, { recursive: true, force: true });
  }

  /** Calls the API below `/api/v3`. */
  async api(
    method: string,
    path: string,
    options: {
      token?: string;
      body?: unknown;
      headers?: Record<string, string>;
    } = {},
  ): Promise<{ status: number; body: any; headers: Headers }> {
    const { token = TOKENS.writer, body, headers } = options;
    const response = await fetch(`${this.forge.apiUrl}${path}`, {
      method,
      headers: {
        ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: isJson && text !== '' ? JSON.parse(text) : text,
      headers: response.headers,
    };
  }

  /** Runs git as a user of the forge would; resolves also where git fails. */
  async git(
    cwd: string,
    ...args: string[]
  ): Promise<{ code: number; output: string }> {
    const env = {
      ...gitEnvironment({
        'user.name': 'Ada',
        'user.email': 'ada@example.org',
        'init.defaultBranch': 'main',
      }),
      GIT_LITERAL_PATHSPECS: '0',
    };
    try {
      const { stdout, stderr } = await promisify(execFile)('git', args, {
        cwd,
        env,
      });
      return { code: 0, output: stdout + stderr };
    } catch (error: any) {
      return { code: error.code, output: `${error.stdout}${error.stderr}` };
    }
  }

  /** The address of a repository with a token in it, as a pusher writes it. */
  remote(fullName: string, token: string = TOKENS.writer): string {
    const url = new URL(`${this.forge.url}/${fullName}.git`);
    url.username = 'x-access-token';
    url.password = token;
    return url.toString();
  }

  /** Commits files to a new branch by the git data API. */
  async propose(
    fullName: string,
    branch: string,
    files: Record<string, string | null>,
    base = 'main',
  ): Promise<string> {
    const api = `/repos/${fullName}/git`;
    const parent = (await this.api('GET', `${api}/ref/heads/${base}`)).body
      .object.sha;
    const tree = await this.api('POST', `${api}/trees`, {
      body: {
        base_tree: parent,
        tree: Object.entries(files).map(([path, content]) => ({
          path,
          mode: '100644',
          ...(content === null ? { sha: null } : { content }),
        })),
      },
    });
    const commit = await this.api('POST', `${api}/commits`, {
      body: {
        message: `Change ${branch}`,
        tree: tree.body.sha,
        parents: [parent],
      },
    });
    await this.api('POST', `${api}/refs`, {
      body: { ref: `refs/heads/${branch}`, sha: commit.body.sha },
    });
    return commit.body.sha;
  }

  /** Opens a pull request and returns its number. */
  async open(fullName: string, head: string, title = head): Promise<number> {
    const { body } = await this.api('POST', `/repos/${fullName}/pulls`, {
      body: { title, head, base: 'main', body: 'Please.' },
    });
    return body.number;
  }
}

function boot(
  directory: string,
  options: Partial<ForgeOptions>,
): Promise<Forge> {
  return startForge({
    root: join(directory, 'forge'),
    token: TOKENS.admin,
    users: [
      {
        login: 'ada',
        name: 'Ada Lovelace',
        token: TOKENS.writer,
        permission: 'write',
      },
      {
        login: 'eve',
        name: 'Eve Reader',
        token: TOKENS.reader,
        permission: 'read',
      },
    ],
    ...options,
  });
}
