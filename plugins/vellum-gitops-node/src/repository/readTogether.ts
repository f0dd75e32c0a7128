import { mapWithLimit } from './mapWithLimit';

/** A forge fetches in one request what is asked for at the same time; this is as much as one should answer. */
const MOST = 500;

/**
 * Reads for each item what it stands for, so many at the same time as a forge gives together, and gives the results in the order of
 * the items.
 *
 * @internal
 */
export function readTogether<T, R>(
  items: readonly T[],
  read: (item: T) => Promise<R>,
): Promise<R[]> {
  return mapWithLimit(items, MOST, read);
}
