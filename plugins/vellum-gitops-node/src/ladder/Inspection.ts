import { ObjectChange, PlanFinding } from '../changeset/Plan';
import { DeclaredObject } from '../objects/DeclaredObject';

/**
 * An object change with the declarations it was read from.
 *
 * @internal
 */
export interface InspectedChange extends ObjectChange {
  /** Undefined where it is added. */
  before: DeclaredObject | undefined;
  /** Undefined where it is removed. */
  after: DeclaredObject | undefined;
  /** The kustomization whose objects it joins or leaves; undefined where none lists its file. */
  through: string | undefined;
}

/**
 * What a change does to the objects of a repository, and what is wrong with the lists around them.
 *
 * @internal
 */
export interface Inspection {
  objects: InspectedChange[];
  /** How many kustomizations were looked at. */
  lists: number;
  /** What the touched files declare after the change, whether it changed or not. */
  declared: DeclaredObject[];
  findings: PlanFinding[];
}
