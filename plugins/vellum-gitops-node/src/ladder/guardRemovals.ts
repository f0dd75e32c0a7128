import { groupBy } from '../repository/groupBy';
import { ChangeSet } from '../changeset/ChangeSet';
import { PlanFinding } from '../changeset/Plan';
import { keyOf } from '../objects/titleOf';
import { InspectedChange } from './Inspection';

const NAMED = 10;

/**
 * Stops a change that takes out objects which it does not name: whoever prunes would delete them, and nobody asked for it.
 * Named are those of deleted files, and those in `removes`.
 *
 * @internal
 */
export function guardRemovals(
  changeSet: ChangeSet,
  objects: readonly InspectedChange[],
): PlanFinding[] {
  const named = new Set(changeSet.removes?.map(keyOf));
  const deleted = new Set(
    changeSet.operations.flatMap(each =>
      each.op === 'deleteFile' ? [each.path] : [],
    ),
  );
  const lost = objects.filter(
    ({ change, before, object, path }) =>
      change === 'removed' &&
      !deleted.has(path) &&
      !named.has(keyOf(object)) &&
      !named.has(keyOf(before!.identity)),
  );
  const byPlace = groupBy(lost, ({ through, path }) => through ?? path);
  return [...byPlace].map(([path, all]): PlanFinding => {
    const [first] = all;
    const names = all
      .slice(0, NAMED)
      .map(each => `${each.title} (${each.path})`);
    const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : '';
    const what = all.length === 1 ? 'an object' : `${all.length} objects`;
    return {
      severity: 'problem',
      path,
      object: first.object,
      message: `would no longer bring ${what} that nobody asked to remove: ${names.join(
        ', ',
      )}${more}. A GitOps controller that prunes would delete ${
        all.length === 1 ? 'it' : 'them'
      }. Name what is to go, or keep it listed`,
    };
  });
}
