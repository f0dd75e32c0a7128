import { spawn } from 'node:child_process';
import { GitError } from './GitError';
import { gitEnvironment } from './gitEnvironment';

/** @internal */
export interface GitRunOptions {
  input?: string | Buffer;
  env?: Record<string, string>;
  /** Exit codes that are answers, not failures; 0 is always one. */
  accept?: readonly number[];
}

/** @internal */
export interface GitResult {
  code: number;
  stdout: Buffer;
  stderr: string;
}

/**
 * One bare repository on disk, and the only place that starts git on it.
 * Arguments never pass a shell; callers hand over full ref names or object
 * ids only, so no user's text can be read as an option.
 *
 * @internal
 */
export class GitDirectory {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  run(
    args: readonly string[],
    options: GitRunOptions = {},
  ): Promise<GitResult> {
    return new Promise((resolve, reject) => {
      const child = spawn('git', [...args], {
        env: {
          ...gitEnvironment(),
          GIT_DIR: this.path,
          ...options.env,
        },
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      const stdout: Buffer[] = [];
      const stderr: Buffer[] = [];
      child.stdout.on('data', chunk => stdout.push(chunk));
      child.stderr.on('data', chunk => stderr.push(chunk));
      // git may answer before it has read all of its input.
      child.stdin.on('error', () => undefined);
      child.on('error', error =>
        reject(
          new Error(
            `git could not be started (${error.message}); install git 2.38 or newer and put it on PATH`,
          ),
        ),
      );
      child.on('close', exitCode => {
        const code = exitCode ?? -1;
        const message = Buffer.concat(stderr).toString('utf8');
        if (code !== 0 && !options.accept?.includes(code)) {
          reject(new GitError(args, code, message));
          return;
        }
        resolve({ code, stdout: Buffer.concat(stdout), stderr: message });
      });
      child.stdin.end(options.input ?? '');
    });
  }

  /** Standard output as text, without the last line feed. */
  async text(
    args: readonly string[],
    options: GitRunOptions = {},
  ): Promise<string> {
    const { stdout } = await this.run(args, options);
    return stdout.toString('utf8').replace(/\n$/, '');
  }

  /** Standard output split at NUL bytes. */
  async fields(
    args: readonly string[],
    options: GitRunOptions = {},
  ): Promise<string[]> {
    const { stdout } = await this.run(args, options);
    const fields = stdout.toString('utf8').split('\0');
    if (fields[fields.length - 1] === '') {
      fields.pop();
    }
    return fields;
  }
}
