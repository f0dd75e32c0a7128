import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { KindScope } from '../kube/KindScope';
import { GroupKind, groupKindKey } from '../kube/GroupKind';

/** Kinds that were looked for, and of which nobody knows whether there are any objects. @internal */
export interface UnreadKinds {
  loading: GroupKind[];
  forbidden: GroupKind[];
  notServed: GroupKind[];
  /** Whether some kinds were read. */
  isPartial: boolean;
}

/** @internal */
export function findUnreadKinds(
  scopes: readonly KindScope[],
  snapshot: ResourceSnapshot,
): UnreadKinds {
  const unread: UnreadKinds = {
    loading: [],
    forbidden: [],
    notServed: [],
    isPartial: false,
  };
  // Where a kind is refused whole, its namespace is asked for: that is what was looked through then.
  const narrowed = new Set(
    scopes.filter(({ namespace }) => namespace).map(groupKindKey),
  );
  const asked = scopes.filter(
    scope => scope.namespace || !narrowed.has(groupKindKey(scope)),
  );
  const kinds = new Map(
    asked.map(scope => [
      `${groupKindKey(scope)} ${snapshot.coverage(scope).state}`,
      scope,
    ]),
  );
  for (const scope of kinds.values()) {
    const { group, kind } = scope;
    switch (snapshot.coverage(scope).state) {
      case 'loading':
      case 'unwatched':
      case 'not-read':
        unread.loading.push({ group, kind });
        break;
      case 'forbidden':
        unread.forbidden.push({ group, kind });
        break;
      case 'not-served':
        unread.notServed.push({ group, kind });
        break;
      default:
        unread.isPartial = true;
    }
  }
  return unread;
}
