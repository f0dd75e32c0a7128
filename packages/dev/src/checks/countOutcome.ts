import { Count } from './Count';

/** Of a check that passes or fails as a whole. */
export function countOutcome(exitCode: number): Count {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
