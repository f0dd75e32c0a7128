/** Whether a sync of Argo CD, or a hook of it, ended badly: `Failed` by what it did, `Error` before it could. @internal */
export function isFailedPhase(phase: string | undefined): boolean {
  return phase === 'Failed' || phase === 'Error';
}

/** Whether a sync goes on: one that was told to stop does until it has. @internal */
export function isRunningPhase(phase: string | undefined): boolean {
  return phase === 'Running' || phase === 'Terminating';
}
