/** The phases of a sync, in the order they run. @internal */
export const SYNC_PHASES = ['PreSync', 'Sync', 'PostSync', 'SyncFail'] as const;

/** @internal */
export type SyncPhase = (typeof SYNC_PHASES)[number];

/** @internal */
export function asSyncPhase(value: string | undefined): SyncPhase | undefined {
  return SYNC_PHASES.find(phase => phase === value);
}
