import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isRunning } from '../process/isRunning';
import { processMark } from '../process/processMark';
import { sleep } from '../process/sleep';
import { ProcessRef } from './SandboxState';

/** How to wait for a lock. */
export interface FileLockOptions {
  signal?: AbortSignal;
  /** Called once, when somebody else has the lock. */
  onWait?: (holder: ProcessRef) => void;
}

/**
 * Runs `action` while no other process runs one under the same lock file. The
 * lock of a process that died is taken over.
 */
export async function withFileLock<T>(
  file: string,
  action: () => Promise<T>,
  options: FileLockOptions = {},
): Promise<T> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const ticket = `${file}.${randomUUID()}`;
  const content = JSON.stringify({
    pid: process.pid,
    mark: processMark(process.pid),
    ticket,
  });
  await writeFile(ticket, content, { mode: 0o600 });
  try {
    await acquire(file, ticket, options);
    try {
      return await action();
    } finally {
      await rm(file, { force: true });
    }
  } finally {
    await rm(ticket, { force: true });
  }
}

async function acquire(
  file: string,
  ticket: string,
  { signal, onWait }: FileLockOptions,
) {
  let announced = false;
  for (;;) {
    signal?.throwIfAborted();
    try {
      await link(ticket, file);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error;
      }
    }
    const holder = await lockHolder(file);
    if (holder === 'gone') {
      continue;
    }
    if (!isRunning(holder)) {
      await removeStale(file, ticket);
      continue;
    }
    if (!announced) {
      announced = true;
      onWait?.(holder);
    }
    await sleep(20, signal);
  }
}

/** Who has the lock now. */
async function lockHolder(
  file: string,
): Promise<(ProcessRef & { ticket: string }) | 'gone'> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return 'gone';
    }
    throw error;
  }
}

/**
 * Removes the lock of a dead process. Only who has the second lock may do so,
 * and looks again: else a slow waiter could remove the fresh lock of a fast
 * one in place of the stale one that it saw.
 */
async function removeStale(file: string, ticket: string) {
  const breaker = `${file}.breaker`;
  try {
    await link(ticket, breaker);
  } catch {
    const holder = await lockHolder(breaker);
    if (holder !== 'gone' && !isRunning(holder)) {
      await rm(breaker, { force: true });
    }
    return;
  }
  try {
    const holder = await lockHolder(file);
    if (holder !== 'gone' && !isRunning(holder)) {
      await rm(file, { force: true });
      await rm(holder.ticket, { force: true });
    }
  } finally {
    await rm(breaker, { force: true });
  }
}
