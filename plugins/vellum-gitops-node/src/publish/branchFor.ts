import { ChangeSet } from '../changeset';

/**
 * The branch of a change: the same at every attempt, so that a second one finds what the first one did. One `into` another
 * branch than the usual one is another proposal: on the same branch, it would move the commits of the first.
 *
 * @public
 */
export function branchFor(
  { id }: Pick<ChangeSet, 'id'>,
  into?: string,
): string {
  // No id begins with this sign, so neither of the two can be a folder of the other.
  return into === undefined ? `vellum/${id}` : `vellum/@${into}/${id}`;
}
