import { readdirSync, readFileSync } from 'node:fs';
import { ProcessRef } from '../state/SandboxState';
import { processMark } from './processMark';

/** Environment variable that tells which sandbox a process belongs to. */
export const sandboxVariable = 'VELLUM_SANDBOX_ROOT';

/** A process found by the sandbox's folder in its environment. */
export interface MarkedProcess extends ProcessRef {
  /** Session leaders were started by us, the others by one of those. */
  leader: boolean;
}

/**
 * Processes started for a sandbox, recorded or not: one may be missing in
 * `state.json` when its starter was killed between start and record. Finds
 * nothing on systems without /proc; there only recorded processes are known.
 */
export function findMarkedProcesses(root: string): MarkedProcess[] {
  const needle = `${sandboxVariable}=${root}`;
  return processIds().flatMap(pid => {
    if (pid === process.pid || !environmentOf(pid).includes(needle)) {
      return [];
    }
    const mark = processMark(pid);
    return mark === undefined
      ? []
      : [{ pid, mark, leader: sessionOf(pid) === pid }];
  });
}

function processIds(): number[] {
  try {
    return readdirSync('/proc')
      .filter(entry => /^\d+$/.test(entry))
      .map(Number);
  } catch {
    return [];
  }
}

function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function sessionOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]);
  } catch {
    return undefined;
  }
}
