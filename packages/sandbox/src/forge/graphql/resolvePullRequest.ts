import { ForgeContext } from '../http/ForgeContext';
import { ForgeRepository } from '../model/ForgeRepository';
import { PullRequestRecord } from '../model/records';
import { viewOf } from '../pulls/viewPullRequest';

/** GitHub's GraphQL form of a pull request. @internal */
export function resolvePullRequest(
  context: ForgeContext,
  repository: ForgeRepository,
  pull: PullRequestRecord,
) {
  return {
    id: `PR_${repository.record.id}_${pull.number}`,
    number: pull.number,
    url: context.urls.pullPage(repository.fullName, pull.number),
    title: pull.title,
    body: pull.body,
    state: stateOf(pull),
    isDraft: pull.draft,
    merged: pull.merge !== undefined,
    mergeable: async () => {
      const { mergeability } = await viewOf(repository.git, pull);
      switch (mergeability.state) {
        case 'conflict':
          return 'CONFLICTING';
        case 'not-open':
          return 'UNKNOWN';
        default:
          return 'MERGEABLE';
      }
    },
    baseRefName: pull.baseBranch,
    headRefName: pull.headBranch,
    baseRefOid: pull.baseSha,
    headRefOid: pull.headSha,
    createdAt: pull.createdAt,
    mergedAt: pull.merge?.at ?? null,
  };
}

/** @internal */
export function stateOf(pull: PullRequestRecord): 'OPEN' | 'CLOSED' | 'MERGED' {
  if (pull.merge) {
    return 'MERGED';
  }
  return pull.state === 'open' ? 'OPEN' : 'CLOSED';
}
