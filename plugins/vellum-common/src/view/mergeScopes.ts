import { KindScope } from '../kube/KindScope';
import { groupKindKey } from '../kube/GroupKind';
import { compareText } from '../text/compareText';

/** Scopes without repeats, in a stable order. @internal */
export function mergeScopes(...lists: KindScope[][]): KindScope[] {
  const byKey = new Map<string, KindScope>();
  for (const scope of lists.flat()) {
    byKey.set(`${groupKindKey(scope)}/${scope.namespace ?? ''}`, scope);
  }
  return [...byKey.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, scope]) => scope);
}
