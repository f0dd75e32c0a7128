import { GitDirectory } from '../git/GitDirectory';
import { tryMerge } from '../git/tryMerge';
import { ApiError } from '../http/ApiError';
import { ForgeRepository } from '../model/ForgeRepository';
import { PullRequestRecord } from '../model/records';
import { Mergeability, PullRequestView } from './PullRequestView';
import { mergeBaseOf, refreshPullRequest } from './refreshPullRequest';

/** Reads one pull request as it is now. @internal */
export async function viewPullRequest(
  repository: ForgeRepository,
  number: number,
): Promise<PullRequestView> {
  const record = await refreshPullRequest(repository, number);
  if (!record) {
    throw ApiError.notFound();
  }
  return viewOf(repository.git, record);
}

/** What git says of a pull request whose record is up to date. @internal */
export async function viewOf(
  git: GitDirectory,
  record: PullRequestRecord,
): Promise<PullRequestView> {
  return {
    record,
    mergeBase: await mergeBaseOf(git, record),
    mergeability: await mergeabilityOf(git, record),
  };
}

async function mergeabilityOf(
  git: GitDirectory,
  pull: PullRequestRecord,
): Promise<Mergeability> {
  if (pull.state !== 'open') {
    return { state: 'not-open' };
  }
  const outcome = await tryMerge(git, pull.baseSha, pull.headSha);
  if (!outcome.clean) {
    return { state: 'conflict', conflicts: outcome.conflicts };
  }
  return pull.draft
    ? { state: 'draft' }
    : { state: 'clean', tree: outcome.tree };
}

/**
 * All pull requests as they are now, newest first, without asking git whether they can be merged.
 *
 * @internal
 */
export async function listPullRequests(
  repository: ForgeRepository,
): Promise<PullRequestRecord[]> {
  const records: PullRequestRecord[] = [];
  for (const { number } of repository.record.pullRequests) {
    const record = await refreshPullRequest(repository, number);
    if (record) {
      records.push(record);
    }
  }
  return records.sort((a, b) => b.number - a.number);
}
