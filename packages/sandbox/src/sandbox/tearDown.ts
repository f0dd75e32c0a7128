import { readdir, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { findMarkedProcesses } from '../process/findMarkedProcesses';
import { stopProcess } from '../process/stopProcess';
import { withFileLock } from '../state/withFileLock';
import { SandboxParts } from './SandboxParts';

/** Ends every process of the sandbox and removes every file of it. */
export async function tearDown(
  { paths, store }: SandboxParts,
  options: { signal?: AbortSignal; onWait?: () => void } = {},
): Promise<void> {
  // First who might start more. It holds the lock that is asked for next.
  const before = await store.read().catch(() => undefined);
  await stopProcess(before?.supervisor);
  await withFileLock(
    paths.lock('up'),
    async () => {
      const state = await store.read().catch(() => undefined);
      const recorded = Object.values(state?.components ?? {});
      // Nothing is kept, so nobody needs the time to close its files.
      await Promise.all(
        recorded.map(component => stopProcess(component.process, 'now')),
      );
      for (const found of findMarkedProcesses(paths.root)) {
        await stopProcess(found, 'now');
      }
      await rm(paths.root, { recursive: true, force: true, maxRetries: 5 });
    },
    options,
  );
  await removeLocks(paths.root);
}

/** Lock files of processes that were killed while they waited. */
async function removeLocks(root: string) {
  const folder = dirname(root);
  for (const name of await readdir(folder)) {
    if (name.startsWith(`${basename(root)}.`)) {
      await rm(join(folder, name), { force: true });
    }
  }
  await rmdir(folder).catch(() => undefined);
}
