import { ArgoHealth } from '../health/argo/ArgoHealth';
import { KubeObject } from '../kube/KubeObject';
import { refKey } from '../kube/ResourceRef';
import { HookDeletePolicy } from './order/readDeletePolicies';
import { WaveTask } from './order/WaveTask';

/** What a sync did to one object: a row of `operationState.syncResult.resources`. @internal */
export interface SyncResultRow {
  /** `Synced`, `SyncFailed`, `Pruned`, `PruneSkipped`. */
  status?: string;
  /** `Running`, `Succeeded`, `Failed`, `Error`; set for objects that are no hooks too. */
  hookPhase?: string;
  message?: string;
}

/** One object in one phase of a sync, with what is known of it. @internal */
export interface SyncTask extends WaveTask {
  /** `Synced` or `OutOfSync`, as the Application compares it with Git. */
  compared?: string;
  result?: SyncResultRow;
  live?: KubeObject;
  /** When a hook is deleted again; known from its manifest. */
  deletePolicies?: HookDeletePolicy[];
  /** What Argo CD says of it now; `null` where the kind has no check, absent where nothing is known. */
  health?: ArgoHealth | null;
  /** `health` is Argo CD's rule on the live object, since the Application holds none. */
  isHealthComputed?: boolean;
}

/** Deleted by the sync, and held by something. @internal */
export function isBeingDeleted({ result, live }: SyncTask): boolean {
  return (
    result?.status === 'Pruned' &&
    live?.metadata.deletionTimestamp !== undefined
  );
}

/**
 * What a task is known by. An object that is no hook has one task, in whatever phase: the engine moves a Namespace
 * before the hooks in it.
 *
 * @internal
 */
export function taskKey({
  ref,
  phase,
  isHook,
}: Pick<WaveTask, 'ref' | 'phase' | 'isHook'>): string {
  return `${isHook ? phase : 'resource'} ${refKey(ref)}`;
}
