import { ArgoHealth } from '../health/argo/ArgoHealth';
import { KubeObject } from '../kube/KubeObject';
import { ResourceRef } from '../kube/ResourceRef';
import { SyncPhase } from './syncPhases';

/** What a sync did to one object: a row of `operationState.syncResult.resources`. @internal */
export interface SyncResultRow {
  /** `Synced`, `SyncFailed`, `Pruned`, `PruneSkipped`. */
  status?: string;
  /** `Running`, `Succeeded`, `Failed`, `Error`; set for objects that are no hooks too. */
  hookPhase?: string;
  message?: string;
}

/** One object in one phase of a sync. @internal */
export interface SyncTask {
  ref: ResourceRef;
  phase: SyncPhase;
  wave: number;
  isHook: boolean;
  /** `Synced` or `OutOfSync`, as the Application compares it with Git. */
  compared?: string;
  result?: SyncResultRow;
  live?: KubeObject;
  /** What Argo CD says of it now; `null` where the kind has no check, absent where nothing is known. */
  health?: ArgoHealth | null;
  /** `health` is Argo CD's rule on the live object, since the Application holds none. */
  isHealthComputed?: boolean;
}
