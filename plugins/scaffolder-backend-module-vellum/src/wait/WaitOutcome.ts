/**
 * How waiting ended: `ready` all is well; `stuck` it does not get better by itself; `refused` the cluster, or the portal,
 * does not allow it; `not-merged` the pull request was closed; `timeout` nobody knows yet.
 *
 * @internal
 */
export const WAIT_STATES = [
  'ready',
  'stuck',
  'refused',
  'not-merged',
  'timeout',
] as const;

/** How waiting ended, and why in a sentence. @internal */
export interface WaitOutcome {
  state: (typeof WAIT_STATES)[number];
  sentence: string;
}

/** What following something needs. @internal */
export interface WaitRun {
  /** A line of the task log. */
  log(line: string): void;
  /** When waiting ends at the latest. */
  deadline: Date;
  signal?: AbortSignal;
}
