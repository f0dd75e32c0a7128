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
  const newest = new Map<string, KubeObject>();
  for (const object of openLists(objects).objects) {
    const pruned = pruneObject(object);
    const key = refKey(refOf(pruned));
    const known = newest.get(key);
    newest.set(key, known ? newerObject(known, pruned) : pruned);
  }
  const sorted = [...newest.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, object]) => object);
  const kinds = new Map<string, KindObjects>();
  const byOwner = new Map<string, KubeObject[]>();
  for (const object of sorted) {
    put(kinds, object);
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
    get: ref =>
      kinds
        .get(groupKindKey(ref))
        ?.byNamespace.get(ref.namespace ?? '')
        ?.get(ref.name),
    childrenOf: ownerUid => byOwner.get(ownerUid) ?? [],
    list: scope => {
      const found = kinds.get(groupKindKey(scope));
      return scope.namespace
        ? [...(found?.byNamespace.get(scope.namespace)?.values() ?? [])]
        : found?.all ?? [];
    },
    coverage: listCoverage(sorted, options),
    isNamespaced: kind => {
      const key = groupKindKey(kind);
      const sample = kinds.get(key)?.all[0];
      return (
        scopes.get(key) ?? (sample && sample.metadata.namespace !== undefined)
      );
    },
  };
}

/** The objects of a kind, in order. */
interface KindObjects {
  all: KubeObject[];
  /** By namespace, empty for none, then by name. */
  byNamespace: Map<string, Map<string, KubeObject>>;
}

function put(kinds: Map<string, KindObjects>, object: KubeObject): void {
  const { namespace = '', name } = object.metadata;
  const key = groupKindKey(groupKindOf(object));
  let kind = kinds.get(key);
  if (!kind) {
    kind = { all: [], byNamespace: new Map() };
    kinds.set(key, kind);
  }
  kind.all.push(object);
  const names = kind.byNamespace.get(namespace) ?? new Map();
  kind.byNamespace.set(namespace, names.set(name, object));
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
