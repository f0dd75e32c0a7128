import { GroupKind, groupKindKey, groupKindOf } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { KindCoverage } from './ResourceSnapshot';
import { KindScope } from '../kube/KindScope';

/** What a list of objects cannot say about itself. @public */
export interface ListCoverageOptions {
  /** Kinds that may not be read, each with the words to show. */
  forbidden?: ReadonlyArray<GroupKind & { message?: string }>;
  /** Kinds that the cluster does not have. */
  notServed?: readonly GroupKind[];
  /**
   * Of which kinds the list holds all objects, so that one that is not in it is missing: of all (`true`, the default),
   * or of those named. With `false` a kind counts as read where an object of it occurs, in the namespace in which it
   * occurs: what `kubectl get` and most support bundles hold. Anything else was not read, and is called that.
   */
  complete?: boolean | readonly GroupKind[];
  /** Coverage of single scopes, for who knows more; where it gives none, the rest of these options does. */
  coverage?: KindCoverage | ((scope: KindScope) => KindCoverage | undefined);
}

/** @internal */
export function listCoverage(
  objects: Iterable<KubeObject>,
  options: ListCoverageOptions,
): (scope: KindScope) => KindCoverage {
  const { complete = true, coverage } = options;
  const forbidden = new Map(
    (options.forbidden ?? []).map(kind => [
      groupKindKey(kind),
      kind.message ?? `may not list ${groupKindKey(kind)}`,
    ]),
  );
  const notServed = new Set((options.notServed ?? []).map(groupKindKey));
  const read = new Set<string>();
  if (typeof complete !== 'boolean') {
    complete.forEach(kind => read.add(groupKindKey(kind)));
  } else if (!complete) {
    for (const object of objects) {
      const key = groupKindKey(groupKindOf(object));
      read.add(`${key}/${object.metadata.namespace ?? ''}`);
    }
  }
  const isRead = (scope: KindScope): boolean => {
    const key = groupKindKey(scope);
    return typeof complete === 'boolean'
      ? complete || read.has(`${key}/${scope.namespace ?? ''}`)
      : read.has(key);
  };
  return scope => {
    const message = forbidden.get(groupKindKey(scope));
    if (message) {
      return { state: 'forbidden', message };
    }
    if (notServed.has(groupKindKey(scope))) {
      return { state: 'not-served' };
    }
    const told = typeof coverage === 'function' ? coverage(scope) : coverage;
    return told ?? { state: isRead(scope) ? 'complete' : 'not-read' };
  };
}
