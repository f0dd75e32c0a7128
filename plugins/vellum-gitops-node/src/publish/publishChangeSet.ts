import { PullRequest } from '../forge';
import { describePullRequest } from './describePullRequest';
import { ForgePlan } from './planAtHead';
import { ProposalRequest } from './ProposalRequest';
import { settlePullRequest } from './settlePullRequest';
import { writeBranch } from './writeBranch';

/**
 * A change set as a pull request.
 *
 * @public
 */
export interface Proposal extends ForgePlan {
  /** Head of the branch. */
  commit: string;
  pullRequest: PullRequest;
  /**
   * `opened` a new pull request, `extended` the open one by a commit, or left its commits `unchanged`. Where the branch is
   * ours, and may be added to, its title and text are brought up to date in each case.
   */
  outcome: 'opened' | 'extended' | 'unchanged';
}

/**
 * Proposes a change set: plans it at the head of the target branch, writes its branch and opens its pull request.
 * Run again, after a failure at any point or for a second time, it goes on from what is there.
 *
 * Throws PlanProblemsError or InputError before anything is written, ConflictError where the branch is
 * somebody else's or its open pull request is not to be added to, and ForgeError where the forge does not do what is asked.
 *
 * @public
 */
export async function publishChangeSet(
  request: ProposalRequest,
): Promise<Proposal> {
  const { forge, requestedBy } = request;
  const written = await writeBranch(request);
  const { changeSet } = written;
  const { action, isOurs, pullRequest: existing, ...where } = written;
  const text = {
    title: changeSet.title,
    body: describePullRequest({ changeSet, plan: written.plan, requestedBy }),
  };
  if (!existing) {
    const pullRequest = await settlePullRequest({ forge, written, ...text });
    return { ...where, pullRequest, outcome: 'opened' };
  }
  if (isOurs) {
    // Also where the branch was kept: an earlier run may have failed between moving the branch and this.
    await forge.updatePullRequest(existing.number, text);
  }
  const outcome = action === 'extended' ? 'extended' : 'unchanged';
  return { ...where, pullRequest: existing, outcome };
}
