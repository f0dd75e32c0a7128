import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A repository on a forge as git itself sees it: another person's clone. */
export class GitRepository {
  static create(options: { url: string; token: string; scratch: string }) {
    return new GitRepository(options);
  }

  private constructor(
    private readonly options: { url: string; token: string; scratch: string },
  ) {}

  /** The branches with their commits. */
  async branches(): Promise<Record<string, string>> {
    const text = await this.git(['ls-remote', '--heads', this.remote]);
    return Object.fromEntries(
      text
        .split('\n')
        .filter(line => line !== '')
        .map(line => {
          const [sha, ref] = line.split('\t');
          return [ref.slice('refs/heads/'.length), sha];
        }),
    );
  }

  /** What a branch adds to another since they parted, as `git diff` prints it. */
  async diff(base: string, branch: string): Promise<string> {
    return this.withClone(clone =>
      this.git(['-C', clone, 'diff', `origin/${base}...origin/${branch}`]),
    );
  }

  /** The text of a file at the head of a branch. */
  async read(branch: string, path: string): Promise<string> {
    return this.withClone(clone =>
      this.git(['-C', clone, 'show', `origin/${branch}:${path}`]),
    );
  }

  async subjects(base: string, branch: string): Promise<string[]> {
    const range = `origin/${base}..origin/${branch}`;
    const text = await this.withClone(clone =>
      this.git(['-C', clone, 'log', '--format=%s', range]),
    );
    return text.split('\n').filter(line => line !== '');
  }

  /** Commits one file to a branch and pushes it. */
  async push(options: {
    branch: string;
    path: string;
    text: string;
    message?: string;
  }): Promise<void> {
    const { branch, path, text, message = `Change ${path}` } = options;
    await this.withClone(async clone => {
      const git = (...args: string[]) => this.git(['-C', clone, ...args]);
      await git('checkout', '-q', '-B', branch, `origin/${branch}`);
      await mkdir(dirname(join(clone, path)), { recursive: true });
      await writeFile(join(clone, path), text);
      await git('add', path);
      await git('commit', '-q', '-m', message);
      await git('push', '-q', 'origin', branch);
    });
  }

  /** Deletes one file of a branch. */
  async remove(branch: string, path: string): Promise<void> {
    await this.withClone(async clone => {
      const git = (...args: string[]) => this.git(['-C', clone, ...args]);
      await git('checkout', '-q', '-B', branch, `origin/${branch}`);
      await git('rm', '-q', path);
      await git('commit', '-q', '-m', `Remove ${path}`);
      await git('push', '-q', 'origin', branch);
    });
  }

  /** Merges a branch as a person with git would; throws on a conflict. */
  async merge(base: string, branch: string): Promise<void> {
    await this.withClone(async clone => {
      const git = (...args: string[]) => this.git(['-C', clone, ...args]);
      await git('checkout', '-q', '-B', base, `origin/${base}`);
      await git('merge', '-q', '--no-ff', '-m', 'Merge', `origin/${branch}`);
      await git('push', '-q', 'origin', base);
    });
  }

  private get remote(): string {
    const url = new URL(this.options.url);
    url.username = 'vellum';
    url.password = this.options.token;
    return url.toString();
  }

  private async withClone<T>(task: (clone: string) => Promise<T>): Promise<T> {
    const clone = await mkdtemp(join(this.options.scratch, 'clone-'));
    try {
      await this.git(['clone', '-q', this.remote, clone]);
      return await task(clone);
    } finally {
      await rm(clone, { recursive: true, force: true });
    }
  }

  private async git(args: string[]): Promise<string> {
    const { stdout } = await run('git', args, {
      env: {
        ...process.env,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_TERMINAL_PROMPT: '0',
        GIT_AUTHOR_NAME: 'Reviewer',
        GIT_AUTHOR_EMAIL: 'reviewer@example.org',
        GIT_COMMITTER_NAME: 'Reviewer',
        GIT_COMMITTER_EMAIL: 'reviewer@example.org',
      },
    });
    return stdout;
  }
}
