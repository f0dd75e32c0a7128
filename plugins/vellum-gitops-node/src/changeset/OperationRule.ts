import { WorkingTree } from '../repository/WorkingTree';
import { ChangeOperation } from './ChangeSet';
import { PlanFinding } from './Plan';

/**
 * Applies one kind of operation to the tree, or says why it cannot.
 *
 * @internal
 */
export type OperationRule<TOperation extends ChangeOperation> = (
  operation: TOperation,
  tree: WorkingTree,
) => Promise<PlanFinding[]>;
