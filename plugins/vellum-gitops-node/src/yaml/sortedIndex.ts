/**
 * Where to put an item into a list: at its place if the list is sorted, else at the end. Sorted lists stay sorted, and
 * two people who add different items seldom touch neighbouring lines, which git would call a conflict.
 *
 * @internal
 */
export function sortedIndex(items: readonly unknown[], item: string): number {
  const isSorted =
    items.length > 1 &&
    items.every(
      (each, i) =>
        typeof each === 'string' && (i === 0 || String(items[i - 1]) <= each),
    );
  const later = isSorted ? items.findIndex(each => String(each) > item) : -1;
  return later === -1 ? items.length : later;
}
