import { KnownKind } from '../kinds/KnownKind';

/** A kind as a cluster serves it. */
export interface ServedKind extends KnownKind {
  version: string;
  plural: string;
  namespaced: boolean;
}
