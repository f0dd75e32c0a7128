import { GroupKind } from '../kube/GroupKind';
import { KindScope } from '../kube/KindScope';
import { KubeObject } from '../kube/KubeObject';
import { ResourceRef } from '../kube/ResourceRef';

/**
 * What is known about a scope. Only `complete` and `stale` let an absent object be called missing.
 *
 * @public
 */
export type KindCoverage =
  | { state: 'complete' }
  | { state: 'stale'; since: string; message: string }
  | { state: 'loading' }
  /** Nobody asked for this scope yet. */
  | { state: 'unwatched' }
  /** Not part of what there is to read, such as a support bundle, and never will be. */
  | { state: 'not-read' }
  | { state: 'forbidden'; message: string }
  | { state: 'not-served' };

/**
 * A consistent, read-only view of the objects of one cluster at one revision. Everything the pure core knows of a
 * cluster comes through here; it never waits and never fetches.
 *
 * @public
 */
export interface ResourceSnapshot {
  /** Grows with each change; equal revisions are equal contents. */
  readonly revision: number;
  get(ref: ResourceRef): KubeObject | undefined;
  /** Objects with an owner reference to this uid, in a stable order. */
  childrenOf(ownerUid: string): readonly KubeObject[];
  /** All objects of a scope, in a stable order. */
  list(scope: KindScope): readonly KubeObject[];
  coverage(scope: KindScope): KindCoverage;
  /** Whether the kind is namespaced; `undefined` where discovery does not know the kind. */
  isNamespaced(kind: GroupKind): boolean | undefined;
}
