import { ChangeSet, ProposedChange } from '../changeset';
import { Forge, PullRequest } from '../forge';
import { CommitTrailers } from './commitTrailers';
import { describeForeignWork } from './describeForeignWork';
import { describeRefusal } from './describeRefusal';
import { findDifferences } from './findDifferences';
import { OnExisting } from './OnExisting';
import { ForgePlan } from './planAtHead';

/**
 * What is to be done with the branch of a change.
 *
 * @internal
 */
export type BranchDecision = {
  branch: string;
  /** Its head; undefined where there is no such branch. */
  head: string | undefined;
  /** The open one, where there is one. */
  pullRequest: PullRequest | undefined;
} & (
  | {
      action: 'write';
      /** What the next commit descends from. */
      parents: string[];
      /** Why the branch is there, if it is. */
      found: 'nothing' | 'merged' | 'ours';
    }
  | {
      /** It proposes exactly the plan. */
      action: 'keep';
      head: string;
      /** Whether the title and the text of its pull request are ours to write. */
      isOurs: boolean;
    }
  | { action: 'refuse'; reason: string }
);

/**
 * Looks at the branch of a change and at its pull request, and decides. Reads only, and no more than it needs: a branch that
 * is written in any case is not compared.
 *
 * @internal
 */
export async function decideOnBranch(options: {
  forge: Forge;
  change: ChangeSet | ProposedChange;
  planned: ForgePlan;
  requestedBy: string | undefined;
  onExisting: OnExisting;
}): Promise<BranchDecision> {
  const { forge, change, planned, requestedBy, onExisting } = options;
  const { base, plan, branch, target } = planned;
  const own: CommitTrailers = { change: change.id, requestedBy };
  const head = await forge.readBranch(branch);
  if (head === undefined) {
    return {
      branch,
      head,
      pullRequest: undefined,
      action: 'write',
      parents: [base],
      found: 'nothing',
    };
  }
  const pullRequest = await forge.findPullRequest({ branch, target });
  const state = { branch, head, pullRequest };
  const comparison = await forge.compareCommits({ base, head });
  const { aheadBy, behindBy } = comparison;
  if (aheadBy === 0) {
    // Left over from a pull request that was merged: the target's head descends from it, so it moves forward.
    return { ...state, action: 'write', parents: [base], found: 'merged' };
  }
  const foreign = describeForeignWork({ branch, comparison, own, pullRequest });
  if (foreign && !pullRequest) {
    return { ...state, action: 'refuse', reason: foreign };
  }
  const mayWrite = !foreign && (!pullRequest || onExisting === 'append');
  const write: BranchDecision = {
    ...state,
    action: 'write',
    parents: behindBy === 0 ? [head] : [head, base],
    found: 'ours',
  };
  if (mayWrite && behindBy > 0) {
    return write;
  }
  const differences = await findDifferences({
    forge,
    change,
    plan,
    head,
    comparison,
  });
  if (differences.length === 0) {
    return { ...state, action: 'keep', isOurs: mayWrite };
  }
  const reason =
    pullRequest && onExisting !== 'append'
      ? describeRefusal({ onExisting, pullRequest, differences, foreign })
      : foreign;
  return reason === undefined ? write : { ...state, action: 'refuse', reason };
}
