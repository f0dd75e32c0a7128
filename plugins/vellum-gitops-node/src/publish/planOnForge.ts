import { ChangeSet, ProposedChange } from '../changeset';
import { Forge } from '../forge';
import { PlanChecks } from '../ladder';
import { decideOnBranch } from './decideOnBranch';
import { describeOutlook } from './describeOutlook';
import { OnExisting } from './OnExisting';
import { ForgePlan, planAtHead } from './planAtHead';
import { ProposalOutlook } from './ProposalOutlook';

/**
 * A plan, and what would become of it.
 *
 * @public
 */
export interface PlannedProposal extends ForgePlan {
  outlook: ProposalOutlook;
}

/**
 * Plans a change at the head of a branch (the default branch where none is named), and looks at what publishing it would
 * meet: the permission of the credentials, the branch, and the open pull request. Reads only.
 *
 * Throws InputError where there is no such branch, and ForgeError where the forge does not do what is asked.
 *
 * @public
 */
export async function planOnForge(options: {
  forge: Forge;
  changeSet: ChangeSet | ProposedChange;
  target?: string;
  /** Entity ref of the person who would ask: another person's open pull request is in the way. */
  requestedBy?: string;
  /** `append` where absent. */
  onExisting?: OnExisting;
  /** Where absent, objects are checked against the definitions in the repository only. */
  checks?: PlanChecks;
}): Promise<PlannedProposal> {
  const { forge, changeSet, requestedBy, onExisting = 'append' } = options;
  const { planned, state } = await planAtHead(options);
  const decision = await decideOnBranch({
    forge,
    change: changeSet,
    planned,
    requestedBy,
    onExisting,
  });
  const { address } = forge;
  return {
    ...planned,
    outlook: describeOutlook({ address, planned, state, decision }),
  };
}
