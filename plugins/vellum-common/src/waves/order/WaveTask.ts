import { GroupKind } from '../../kube/GroupKind';
import { ResourceRef } from '../../kube/ResourceRef';
import { SyncPhase } from './syncPhases';

/** One object in one phase of a sync: what is put in order. @public */
export interface WaveTask {
  ref: ResourceRef;
  phase: SyncPhase;
  /** As annotated on the way in, as the engine applies it on the way out. */
  wave: number;
  isHook: boolean;
  /** It is no longer in Git: the sync deletes it. */
  isPruned?: boolean;
  /** It asks by its own annotation to be deleted after everything else. */
  isPrunedLast?: boolean;
  /** `wave` is the one it was deleted in already, and not that of its annotation: it is not reversed again. */
  isWaveFinal?: boolean;
  /** The kind that a CustomResourceDefinition defines; guessed from its name where it is not known. */
  defines?: GroupKind;
}
