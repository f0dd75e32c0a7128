import { ChangeSet } from '../changeset';

/**
 * The branch of a change: the same at every attempt, so that a second one finds what the first one did.
 *
 * @public
 */
export function branchFor({ id }: Pick<ChangeSet, 'id'>): string {
  return `vellum/${id}`;
}
