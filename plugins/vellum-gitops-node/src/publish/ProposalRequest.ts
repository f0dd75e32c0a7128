import { ChangeSet, ProposedChange } from '../changeset';
import { Forge } from '../forge';
import { PlanChecks } from '../ladder';
import { OnExisting } from './OnExisting';

/**
 * A change that is asked for.
 *
 * @public
 */
export interface ProposalRequest {
  forge: Forge;
  changeSet: ChangeSet | ProposedChange;
  /** Branch to merge into; the default branch where absent. */
  target?: string;
  /**
   * Branch that such changes are merged into as a rule; the default branch where absent. A change into another one gets a
   * branch of its own.
   */
  usualTarget?: string;
  /** Entity ref of the person who asks: another person's open pull request is in the way. */
  requestedBy?: string;
  /** What to do where its pull request is open; `append` where absent. */
  onExisting?: OnExisting;
  /** Where absent, objects are checked against the definitions in the repository only. */
  checks?: PlanChecks;
}
