import { ProcessRef } from '../state/SandboxState';
import { isRunning } from './isRunning';
import { sleep } from './sleep';

const graceMilliseconds = 8_000;

/**
 * Ends a process and its process group: politely first, then for good.
 * Does nothing when the process is gone, whoever has its pid now.
 */
export async function stopProcess(
  process: ProcessRef | undefined,
  how: 'politely' | 'now' = 'politely',
): Promise<void> {
  if (!process || !isRunning(process)) {
    return;
  }
  if (how === 'politely') {
    signalGroup(process.pid, 'SIGTERM');
    await waitForEnd(process, graceMilliseconds);
  }
  // Also reaches children that the leader left behind: while one of them
  // lives the kernel gives the group's number to nobody else.
  signalGroup(process.pid, 'SIGKILL');
  await waitForEnd(process, graceMilliseconds);
}

async function waitForEnd(process: ProcessRef, milliseconds: number) {
  const end = Date.now() + milliseconds;
  while (isRunning(process) && Date.now() < end) {
    await sleep(20);
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals) {
  try {
    globalThis.process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error;
    }
  }
}
