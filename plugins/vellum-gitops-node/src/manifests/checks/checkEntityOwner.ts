import { FieldProblem } from '../../validation';
import { checkPattern } from './checkPattern';

const PART = '[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?';

const OWNER = new RegExp(`^((?:group|user):)?(?:${PART}/)?${PART}$`, 'i');

/**
 * A reference to the group or user that owns an entity.
 *
 * @internal
 */
export function checkEntityOwner(field: string, value: string): FieldProblem[] {
  return checkPattern(
    field,
    value,
    OWNER,
    'a reference to a group or user of the catalog, such as group:default/platform-team',
  );
}
