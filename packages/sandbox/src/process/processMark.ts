import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const bootIdFile = '/proc/sys/kernel/random/boot_id';

/**
 * A mark that two processes with the same pid never share: boot and start
 * time. Undefined when there is no such process, or only its zombie.
 */
export function processMark(pid: number): string | undefined {
  return existsSync(bootIdFile) ? linuxMark(pid) : portableMark(pid);
}

function linuxMark(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The command, in parentheses, may hold blanks and parentheses itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, threads, startTime] = [fields[0], fields[17], fields[19]];
  // A first thread that has ended is a zombie too: its process goes on, and
  // keeps its ports, until the other threads have ended as well.
  if (state === 'X' || (state === 'Z' && Number(threads) <= 1)) {
    return undefined;
  }
  const bootId = readFileSync(bootIdFile, 'utf8').slice(0, 8);
  return `${bootId}-${startTime}`;
}

function portableMark(pid: number): string | undefined {
  try {
    const output = execFileSync(
      'ps',
      ['-o', 'state=', '-o', 'lstart=', '-p', String(pid)],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    ).trim();
    return output === '' || output.startsWith('Z')
      ? undefined
      : output.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}
