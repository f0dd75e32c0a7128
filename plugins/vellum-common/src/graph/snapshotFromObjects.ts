import { GroupKind, groupKindKey, groupKindOf } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { ownersOf } from '../kube/ownerReferences';
import { refKey, refOf } from '../kube/ResourceRef';
import { compareText } from '../text/compareText';
import { KindCoverage, KindScope, ResourceSnapshot } from './ResourceSnapshot';

/** What a list of objects cannot say by itself. @public */
export interface SnapshotOptions {
  /** Kinds that may not be read, each with the words to show. */
  forbidden?: ReadonlyArray<GroupKind & { message?: string }>;
  /** Kinds that the cluster does not have. */
  notServed?: readonly GroupKind[];
  /** Kinds whose scope the list does not show, such as those without an object in it. */
  namespaced?: ReadonlyArray<GroupKind & { namespaced: boolean }>;
  /** Coverage of everything else; `complete` unless the list is a part of what there is. */
  coverage?: KindCoverage;
  revision?: number;
}

/**
 * A snapshot of a plain list, such as a support bundle or a test's YAML: the list is taken to be complete. The same
 * objects in another order give an equal snapshot.
 *
 * @public
 */
export function snapshotFromObjects(
  objects: readonly KubeObject[],
  options: SnapshotOptions = {},
): ResourceSnapshot {
  const sorted = objects
    .map(object => ({ key: refKey(refOf(object)), object }))
    .sort((a, b) => compareText(a.key, b.key));
  const byKey = new Map(sorted.map(({ key, object }) => [key, object]));
  const byKind = new Map<string, KubeObject[]>();
  const byOwner = new Map<string, KubeObject[]>();
  for (const object of byKey.values()) {
    append(byKind, groupKindKey(groupKindOf(object)), object);
    for (const { uid } of ownersOf(object)) {
      append(byOwner, uid, object);
    }
  }
  const scopes = new Map(
    (options.namespaced ?? []).map(kind => [
      groupKindKey(kind),
      kind.namespaced,
    ]),
  );
  const forbidden = new Map(
    (options.forbidden ?? []).map(kind => [
      groupKindKey(kind),
      kind.message ?? `may not list ${groupKindKey(kind)}`,
    ]),
  );
  const notServed = new Set((options.notServed ?? []).map(groupKindKey));
  return {
    revision: options.revision ?? 0,
    get: ref => byKey.get(refKey(ref)),
    childrenOf: ownerUid => byOwner.get(ownerUid) ?? [],
    list: scope => {
      const ofKind = byKind.get(groupKindKey(scope)) ?? [];
      return scope.namespace
        ? ofKind.filter(object => object.metadata.namespace === scope.namespace)
        : ofKind;
    },
    coverage: (scope: KindScope): KindCoverage => {
      const key = groupKindKey(scope);
      const message = forbidden.get(key);
      if (message) {
        return { state: 'forbidden', message };
      }
      return notServed.has(key)
        ? { state: 'not-served' }
        : options.coverage ?? { state: 'complete' };
    },
    isNamespaced: kind => {
      const key = groupKindKey(kind);
      const sample = byKind.get(key)?.[0];
      return (
        scopes.get(key) ?? (sample && sample.metadata.namespace !== undefined)
      );
    },
  };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
