import { ChangeSet, ProposedChange } from '../changeset';
import { Forge, PullRequest } from '../forge';
import { PlanChecks } from '../ladder';
import { describePullRequest } from './describePullRequest';
import { OnExisting } from './OnExisting';
import { ForgePlan } from './planAtHead';
import { settlePullRequest } from './settlePullRequest';
import { writeBranch } from './writeBranch';

/**
 * A change set as a pull request.
 *
 * @public
 */
export interface Proposal extends ForgePlan {
  branch: string;
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
export async function publishChangeSet(options: {
  forge: Forge;
  changeSet: ChangeSet | ProposedChange;
  /** Branch to merge into; the default branch where absent. */
  target?: string;
  /** Entity ref of the person who asks. */
  requestedBy?: string;
  /** What to do where its pull request is open; `append` where absent. */
  onExisting?: OnExisting;
  /** Where absent, objects are checked against the definitions in the repository only. */
  checks?: PlanChecks;
}): Promise<Proposal> {
  const { forge, requestedBy, onExisting = 'append' } = options;
  const written = await writeBranch({ ...options, onExisting });
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
