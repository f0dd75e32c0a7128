import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ServiceUnavailableError } from '@backstage/errors';
import { ProcessRef } from '../state/SandboxState';
import { processMark } from './processMark';

/** What to run, with nothing taken over from the caller's environment. */
export interface DetachedProcess {
  file: string;
  args: readonly string[];
  env: Record<string, string>;
  cwd: string;
  /** Output of the process is appended here. */
  log: string;
}

/** Starts a process in its own session, so that it outlives its starter. */
export async function spawnDetached(
  options: DetachedProcess,
): Promise<ProcessRef> {
  await mkdir(dirname(options.log), { recursive: true, mode: 0o700 });
  const log = await open(options.log, 'a', 0o600);
  try {
    const child = spawn(options.file, options.args, {
      cwd: options.cwd,
      env: options.env,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await once(child, 'spawn');
    child.unref();
    const pid = child.pid!;
    const mark = processMark(pid);
    if (mark === undefined) {
      throw new ServiceUnavailableError(
        `${options.file} ended as soon as it was started; see ${options.log}`,
      );
    }
    return { pid, mark };
  } finally {
    await log.close();
  }
}
