import { GroupKind, groupKindKey, groupKindOf } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { openLists } from '../kube/openLists';
import { ownersOf } from '../kube/ownerReferences';
import { refKey, refOf } from '../kube/ResourceRef';
import { pruneObject } from '../redaction/pruneObject';
import { compareText } from '../text/compareText';
import { listCoverage, ListCoverageOptions } from './ListCoverage';
import { newerObject } from './newerObject';
import { ResourceSnapshot } from './ResourceSnapshot';

/** What a list of objects cannot say by itself. @public */
export interface SnapshotOptions extends ListCoverageOptions {
  /** Kinds whose scope the list does not show, such as those without an object in it. */
  namespaced?: ReadonlyArray<GroupKind & { namespaced: boolean }>;
  revision?: number;
}

/**
 * A snapshot of a plain list, such as a support bundle or a test's YAML. Lists among the objects are opened, and what
 * is no object is left out: {@link openLists} tells which. Secrets and the like are redacted here, as they are where a
 * cluster is watched. Of an object that is given twice the newer reading counts. The same objects in another order
 * give an equal snapshot.
 *
 * @public
 */
export function snapshotFromObjects(
  objects: readonly unknown[],
  options: SnapshotOptions = {},
): ResourceSnapshot {
  const byKey = new Map<string, KubeObject>();
  for (const object of openLists(objects).objects) {
    const pruned = pruneObject(object);
    const key = refKey(refOf(pruned));
    const known = byKey.get(key);
    byKey.set(key, known ? newerObject(known, pruned) : pruned);
  }
  const sorted = [...byKey.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, object]) => object);
  const byKind = new Map<string, KubeObject[]>();
  const byOwner = new Map<string, KubeObject[]>();
  const byNamespace = new Map<string, KubeObject[]>();
  for (const object of sorted) {
    const kind = groupKindKey(groupKindOf(object));
    append(byKind, kind, object);
    append(byNamespace, `${kind}/${object.metadata.namespace}`, object);
    for (const uid of new Set(ownersOf(object).map(owner => owner.uid))) {
      append(byOwner, uid, object);
    }
  }
  const scopes = new Map(
    (options.namespaced ?? []).map(kind => [
      groupKindKey(kind),
      kind.namespaced,
    ]),
  );
  return {
    revision: options.revision ?? 0,
    get: ref => byKey.get(refKey(ref)),
    childrenOf: ownerUid => byOwner.get(ownerUid) ?? [],
    list: scope => {
      const key = groupKindKey(scope);
      const found = scope.namespace
        ? byNamespace.get(`${key}/${scope.namespace}`)
        : byKind.get(key);
      return found ?? [];
    },
    coverage: listCoverage(sorted, options),
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
