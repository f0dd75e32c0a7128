import { ProcessRef } from '../state/SandboxState';
import { processMark } from './processMark';

/** Whether exactly this process still runs, not another one under its pid. */
export function isRunning(process: ProcessRef | undefined): boolean {
  return process !== undefined && processMark(process.pid) === process.mark;
}
