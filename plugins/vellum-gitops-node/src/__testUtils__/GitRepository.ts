import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A repository on a forge as git itself sees it: read where it lies, changed by another person's clone and push. */
export class GitRepository {
  static create(options: {
    /** For clones and pushes. */
    url: string;
    token: string;
    /** The bare repository. */
    directory: string;
    scratch: string;
  }) {
    return new GitRepository(options);
  }

  private constructor(
    private readonly options: Parameters<typeof GitRepository.create>[0],
  ) {}

  /** Where the bare repository lies. */
  get directory(): string {
    return this.options.directory;
  }

  /** The branches with their commits. */
  async branches(): Promise<Record<string, string>> {
    const text = await this.inPlace(
      'for-each-ref',
      '--format=%(refname:lstrip=2)\t%(objectname)',
      'refs/heads',
    );
    return Object.fromEntries(lines(text).map(line => line.split('\t')));
  }

  /** What a branch adds to another since they parted, as `git diff` prints it. */
  diff(base: string, branch: string): Promise<string> {
    return this.inPlace('diff', `${base}...${branch}`);
  }

  /** The text of a file at the head of a branch. */
  read(branch: string, path: string): Promise<string> {
    return this.inPlace('show', `${branch}:${path}`);
  }

  /** First lines of the commits that a branch has and another lacks. */
  async subjects(base: string, branch: string): Promise<string[]> {
    return lines(
      await this.inPlace('log', '--format=%s', `${base}..${branch}`),
    );
  }

  /** Commits one file to a branch and pushes it. */
  push(options: {
    branch: string;
    path: string;
    text: string;
    message?: string;
  }): Promise<void> {
    const { branch, path, text, message = `Change ${path}` } = options;
    return this.change(branch, async (clone, git) => {
      await mkdir(dirname(join(clone, path)), { recursive: true });
      await writeFile(join(clone, path), text);
      await git('add', path);
      await git('commit', '-q', '-m', message);
    });
  }

  /** Makes a branch with a commit of its own out of another, and pushes it. */
  branchOff(base: string, branch: string): Promise<void> {
    return this.change(base, async (_clone, git) => {
      await git('checkout', '-q', '-b', branch);
      await git('commit', '-q', '--allow-empty', '-m', `Begin ${branch}`);
      await git('push', '-q', 'origin', branch);
    });
  }

  /** Deletes files of a branch. */
  remove(branch: string, ...paths: string[]): Promise<void> {
    return this.change(branch, async (_clone, git) => {
      await git('rm', '-q', ...paths);
      await git('commit', '-q', '-m', 'Remove');
    });
  }

  /** Merges a branch as a person with git would; throws on a conflict. */
  merge(base: string, branch: string): Promise<void> {
    return this.change(base, async (_clone, git) => {
      await git('merge', '-q', '--no-ff', '-m', 'Merge', `origin/${branch}`);
    });
  }

  private async change(
    branch: string,
    task: (
      clone: string,
      git: (...args: string[]) => Promise<string>,
    ) => Promise<void>,
  ): Promise<void> {
    const clone = await mkdtemp(join(this.options.scratch, 'clone-'));
    const git = (...args: string[]) => runGit(['-C', clone, ...args]);
    const remote = new URL(this.options.url);
    remote.username = 'vellum';
    remote.password = this.options.token;
    try {
      await runGit(['clone', '-q', '-b', branch, remote.toString(), clone]);
      await task(clone, git);
      await git('push', '-q', 'origin', branch);
    } finally {
      await rm(clone, { recursive: true, force: true });
    }
  }

  private inPlace(...args: string[]): Promise<string> {
    return runGit(['--git-dir', this.options.directory, ...args]);
  }
}

async function runGit(args: string[]): Promise<string> {
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

function lines(text: string): string[] {
  return text.split('\n').filter(line => line !== '');
}
