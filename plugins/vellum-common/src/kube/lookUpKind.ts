import { GroupKind, groupKindKey } from './GroupKind';

/**
 * The entry of a table keyed by `groupKindKey`. Kinds come from the cluster and may be called anything, also
 * `constructor`: only what the table itself holds is found.
 *
 * @internal
 */
export function lookUpKind<T>(
  table: Readonly<Record<string, T>>,
  kind: GroupKind,
): T | undefined {
  const key = groupKindKey(kind);
  return Object.prototype.hasOwnProperty.call(table, key)
    ? table[key]
    : undefined;
}
