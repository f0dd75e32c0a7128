import { ConflictError, InputError } from '@backstage/errors';
import { PullRequest } from '../forge';
import { writeCommitMessage } from './commitTrailers';
import { decideOnBranch } from './decideOnBranch';
import { ForgePlan, planAtHead, readHead } from './planAtHead';
import { PlanProblemsError } from './PlanProblemsError';
import { ProposalRequest } from './ProposalRequest';
import { settleBranch } from './settleBranch';

const MAX_ATTEMPTS = 5;

/**
 * What the branch of a change set looks like after it was written.
 *
 * @internal
 */
export interface WrittenBranch extends ForgePlan {
  commit: string;
  /** The open one, where there was one before. */
  pullRequest: PullRequest | undefined;
  /** `kept`: it held the plan already. */
  action: 'created' | 'extended' | 'kept';
  /** Whether the title and the text of its pull request are ours to write. */
  isOurs: boolean;
}

/*
 * The safety of the whole rests on this file. A plan holds for one commit of the target branch and is written as a
 * child of exactly that commit, so that the pull request shows the plan and nothing else. When the target moved between
 * reading and writing, what was planned is thrown away and planned again on the new head: a line that somebody
 * added meanwhile is in it. Our own branch only moves forward. Where it has fallen behind the target, the new
 * commit has both as parents and the tree "target with the plan on top": a merge, which also resolves the conflicts
 * that two people make who add to the same list.
 */

/**
 * Brings the branch of a change set to "target plus plan", without ever losing a commit. What an earlier attempt left
 * is found and used.
 *
 * @internal
 */
export async function writeBranch(
  request: ProposalRequest,
): Promise<WrittenBranch> {
  const { forge } = request;
  let branch = '';
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const { planned } = await planAtHead(request);
    branch = planned.branch;
    const where = `${planned.target} at ${planned.base.slice(0, 7)}`;
    PlanProblemsError.throwIfAny(planned.plan, where);
    if (planned.plan.files.length === 0) {
      throw new InputError(
        `Nothing to change: ${where} is as it should be, so no pull request is needed`,
      );
    }
    const written = await tryWrite(request, planned);
    if (written) {
      return written;
    }
  }
  const { owner, repo } = forge.address;
  throw new ConflictError(
    `${owner}/${repo} changed ${MAX_ATTEMPTS} times while branch ${branch} was being written, so this gave up; nothing of it was written, and nothing of others was lost. Try again`,
  );
}

/** Undefined where someone was faster. */
async function tryWrite(
  request: ProposalRequest,
  planned: ForgePlan,
): Promise<WrittenBranch | undefined> {
  const { forge, requestedBy, onExisting = 'append' } = request;
  const { base, changeSet, plan, branch, target } = planned;
  const decision = await decideOnBranch({
    forge,
    change: request.changeSet,
    planned,
    requestedBy,
    onExisting,
  });
  const { head, pullRequest } = decision;
  if (decision.action === 'refuse') {
    throw new ConflictError(decision.reason);
  }
  if (decision.action === 'keep') {
    const { isOurs } = decision;
    const commit = decision.head;
    return { ...planned, commit, pullRequest, action: 'kept', isOurs };
  }

  const commit = await forge.prepareCommit({
    tree: base,
    parents: decision.parents,
    files: plan.files.map(({ path, after }) => ({
      path,
      text: after ?? null,
    })),
    message: writeCommitMessage(changeSet.title, {
      change: changeSet.id,
      requestedBy,
    }),
  });
  if ((await readHead(forge, target)) !== base) {
    return undefined;
  }
  const isWritten = await settleBranch({ forge, branch, commit, head });
  const action = head === undefined ? 'created' : 'extended';
  return isWritten
    ? { ...planned, commit, pullRequest, action, isOurs: true }
    : undefined;
}
