import { ConflictError, InputError } from '@backstage/errors';
import { ChangeSet, ProposedChange } from '../changeset';
import { Forge, PullRequest } from '../forge';
import { FileChange } from '../repository';
import { assertOwnBranch } from './assertOwnBranch';
import { branchFor } from './branchFor';
import { CommitTrailers, writeCommitMessage } from './commitTrailers';
import { ForgePlan, planOnForge, readHead } from './planOnForge';
import { PlanProblemsError } from './PlanProblemsError';
import { settleBranch } from './settleBranch';

const MAX_ATTEMPTS = 5;

/**
 * What the branch of a change set looks like after it was written.
 *
 * @internal
 */
export interface WrittenBranch extends ForgePlan {
  branch: string;
  commit: string;
  /** The open one, where there was one before. */
  pullRequest: PullRequest | undefined;
  /** `kept`: it held the plan already. */
  action: 'created' | 'extended' | 'kept';
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
export async function writeBranch(options: {
  forge: Forge;
  changeSet: ChangeSet | ProposedChange;
  target?: string;
  requestedBy?: string;
}): Promise<WrittenBranch> {
  const { changeSet } = options;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const planned = await planOnForge(options);
    const where = `${planned.target} at ${planned.base.slice(0, 7)}`;
    PlanProblemsError.throwIfAny(planned.plan, where);
    if (planned.plan.files.length === 0) {
      throw new InputError(`Nothing to change: ${where} is as it should be`);
    }
    const written = await tryWrite({ ...options, planned });
    if (written) {
      return written;
    }
  }
  throw new ConflictError(
    `The repository changed ${MAX_ATTEMPTS} times while branch ${branchFor(
      changeSet,
    )} was being written; nothing was lost. Try again`,
  );
}

/** Undefined where someone was faster. */
async function tryWrite(options: {
  forge: Forge;
  requestedBy?: string;
  planned: ForgePlan;
}): Promise<WrittenBranch | undefined> {
  const { forge, requestedBy, planned } = options;
  const { base, changeSet, plan, target } = planned;
  const branch = branchFor(changeSet);
  const own: CommitTrailers = { change: changeSet.id, requestedBy };
  const head = await forge.readBranch(branch);
  const pullRequest =
    head === undefined
      ? undefined
      : await forge.findPullRequest({ branch, target });
  const parents = await findParents({
    forge,
    branch,
    head,
    base,
    own,
    pullRequest,
  });
  if (
    head !== undefined &&
    parents.includes(head) &&
    (await holds(forge, head, plan.files))
  ) {
    return { ...planned, branch, commit: head, pullRequest, action: 'kept' };
  }

  const commit = await forge.prepareCommit({
    tree: base,
    parents,
    files: plan.files.map(({ path, after }) => ({
      path,
      text: after ?? null,
    })),
    message: writeCommitMessage(changeSet.title, own),
  });
  if ((await readHead(forge, target)) !== base) {
    return undefined;
  }
  const isWritten = await settleBranch({ forge, branch, commit, head });
  const action = head === undefined ? 'created' : 'extended';
  return isWritten
    ? { ...planned, branch, commit, pullRequest, action }
    : undefined;
}

/** What the next commit descends from. */
async function findParents(options: {
  forge: Forge;
  branch: string;
  head: string | undefined;
  base: string;
  own: CommitTrailers;
  pullRequest: PullRequest | undefined;
}): Promise<string[]> {
  const { forge, branch, head, base, own, pullRequest } = options;
  if (head === undefined) {
    return [base];
  }
  const { ahead, aheadBy, behindBy } = await forge.compareCommits({
    base,
    head,
  });
  assertOwnBranch({ branch, commits: ahead, count: aheadBy, own, pullRequest });
  if (aheadBy === 0) {
    // Left over from a pull request that was merged: the target's head descends from it, so it moves forward.
    return [base];
  }
  return behindBy === 0 ? [head] : [head, base];
}

async function holds(
  forge: Forge,
  commit: string,
  files: readonly FileChange[],
): Promise<boolean> {
  const reader = forge.openReader(commit);
  for (const { path, after } of files) {
    if ((await reader.readFile(path)) !== after) {
      return false;
    }
  }
  return true;
}
