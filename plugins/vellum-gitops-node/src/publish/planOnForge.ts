import { decideOnBranch } from './decideOnBranch';
import { describeOutlook } from './describeOutlook';
import { ForgePlan, planAtHead } from './planAtHead';
import { ProposalOutlook } from './ProposalOutlook';
import { ProposalRequest } from './ProposalRequest';

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
export async function planOnForge(
  request: ProposalRequest,
): Promise<PlannedProposal> {
  const { forge, changeSet, requestedBy, onExisting = 'append' } = request;
  const { planned, state } = await planAtHead(request);
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
