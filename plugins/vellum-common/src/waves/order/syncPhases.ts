/** The phases of a sync, in the order they run. @public */
export const SYNC_PHASES = ['PreSync', 'Sync', 'PostSync', 'SyncFail'] as const;

/** One of {@link SYNC_PHASES}. @public */
export type SyncPhase = (typeof SYNC_PHASES)[number];

/** @internal */
export function asSyncPhase(value: string | undefined): SyncPhase | undefined {
  return SYNC_PHASES.find(phase => phase === value);
}
