import { findMergeBase, isAncestor } from '../git/ancestry';
import { GitDirectory } from '../git/GitDirectory';
import { readBranch, readRef, ABSENT, updateRef } from '../git/refs';
import { ForgeRepository } from '../model/ForgeRepository';
import { PullRequestRecord } from '../model/records';

/**
 * Brings an open pull request up to date with its branches. Branches move by push as well as by
 * request, so this is done when a pull request is read, not when a branch is written.
 *
 * - The head branch is gone: closed.
 * - The base contains the head: merged, by a push of somebody.
 * - Otherwise the two branch tips are noted, and `refs/pull/N/head` keeps the head's commits
 *   reachable after the branch is gone.
 *
 * @internal
 */
export async function refreshPullRequest(
  repository: ForgeRepository,
  number: number,
): Promise<PullRequestRecord | undefined> {
  const current = find(repository.record.pullRequests, number);
  if (!current || current.state !== 'open') {
    return current;
  }
  return repository.change(async draft => {
    const pull = find(draft.pullRequests, number);
    if (pull?.state === 'open') {
      await refresh(repository.git, pull);
    }
    return pull;
  });
}

/** The part of a refresh that works on a draft. @internal */
export async function refresh(
  git: GitDirectory,
  pull: PullRequestRecord,
): Promise<void> {
  const head = await readBranch(git, pull.headBranch);
  const base = await readBranch(git, pull.baseBranch);
  if (!head || !base) {
    close(pull);
    return;
  }
  if (head === pull.headSha && base === pull.baseSha) {
    return;
  }
  if (await isAncestor(git, head, base)) {
    // The head went back to the base instead: nothing of the pull request is left.
    const wentOn = await isAncestor(git, pull.headSha, head);
    if (wentOn) {
      pull.headSha = head;
      const at = new Date().toISOString();
      pull.merge = { sha: base, by: pull.author, at, method: 'push' };
    }
    close(pull);
    return;
  }
  pull.headSha = head;
  pull.baseSha = base;
  pull.updatedAt = new Date().toISOString();
  await keepHead(git, pull);
}

/** Points `refs/pull/N/head` at the head. @internal */
export async function keepHead(
  git: GitDirectory,
  pull: PullRequestRecord,
): Promise<void> {
  const ref = `refs/pull/${pull.number}/head`;
  const before = (await readRef(git, ref)) ?? ABSENT;
  if (before !== pull.headSha) {
    await updateRef(git, ref, pull.headSha, before);
  }
}

/** The commit that the diff of a pull request begins at. @internal */
export async function mergeBaseOf(
  git: GitDirectory,
  pull: PullRequestRecord,
): Promise<string> {
  return (await findMergeBase(git, pull.baseSha, pull.headSha)) ?? pull.baseSha;
}

function close(pull: PullRequestRecord): void {
  const at = new Date().toISOString();
  pull.state = 'closed';
  pull.closedAt = at;
  pull.updatedAt = at;
}

function find(
  pulls: PullRequestRecord[],
  number: number,
): PullRequestRecord | undefined {
  return pulls.find(each => each.number === number);
}
