import { GroupKind } from './GroupKind';

/** A kind, optionally of one namespace: the unit in which a cluster is read. @public */
export interface KindScope extends GroupKind {
  namespace?: string;
}
