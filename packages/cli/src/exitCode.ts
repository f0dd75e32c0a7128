import { HealthState } from '@vellum-io/backstage-plugin-vellum-common';

/** What a command ends with: 0 ready, 1 on its way, 2 not ready, 3 nobody can tell. */
export type ExitCode = 0 | 1 | 2 | 3;

const CODES: Readonly<Record<HealthState, ExitCode>> = {
  ready: 0,
  progressing: 1,
  waiting: 1,
  deleting: 1,
  // Nothing moves until somebody resumes it.
  suspended: 2,
  'not-ready': 2,
  failed: 2,
  missing: 2,
  forbidden: 3,
  unknown: 3,
};

/** The exit code for the state of what was asked about. */
export function exitCodeOf(state: HealthState): ExitCode {
  return CODES[state];
}
