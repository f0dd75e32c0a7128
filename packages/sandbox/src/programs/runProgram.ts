import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** How a short program ended. */
export interface ProgramResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Options of `runProgram`. */
export interface RunProgramOptions {
  cwd?: string;
  env?: Record<string, string | undefined>;
  signal?: AbortSignal;
  /** Yields to other programs, as builds of many minutes should. */
  lowPriority?: boolean;
}

/**
 * Runs a program to its end and collects its output. Rejects only when it
 * cannot be started or is aborted; then its whole process group is ended.
 */
export async function runProgram(
  file: string,
  args: readonly string[],
  options: RunProgramOptions = {},
): Promise<ProgramResult> {
  options.signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: options.cwd,
      env: options.env as NodeJS.ProcessEnv | undefined,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    if (options.lowPriority && child.pid !== undefined) {
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    }
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', chunk => (stdout += chunk));
    child.stderr.on('data', chunk => (stderr += chunk));
    const onAbort = () => {
      if (child.pid !== undefined && child.exitCode === null) {
        process.kill(-child.pid, 'SIGKILL');
      }
    };
    options.signal?.addEventListener('abort', onAbort);
    child.on('error', reject);
    child.on('close', code => {
      options.signal?.removeEventListener('abort', onAbort);
      if (options.signal?.aborted) {
        reject(options.signal.reason);
      } else {
        resolve({ code, stdout, stderr });
      }
    });
  });
}
