import { ChangeSet } from '../changeset';

/**
 * The branch of a change set: the same at every attempt, so that a second one finds what the first one did.
 *
 * @public
 */
export function branchFor(changeSet: ChangeSet): string {
  return `vellum/${changeSet.id}`;
}
