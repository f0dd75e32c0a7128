import { isAncestor } from '../git/ancestry';
import { readBranch } from '../git/refs';
import { ApiError, ApiErrorDetail } from '../http/ApiError';
import { ForgeRepository } from '../model/ForgeRepository';
import { PullRequestRecord } from '../model/records';
import { keepHead, refresh } from './refreshPullRequest';

/** @internal */
export interface NewPullRequest {
  title: string;
  body: string;
  draft: boolean;
  author: string;
  /** `branch`, or `owner:branch`. */
  head: string;
  base: string;
}

/** Opens a pull request, or says in GitHub's words why not. @internal */
export function openPullRequest(
  repository: ForgeRepository,
  request: NewPullRequest,
): Promise<PullRequestRecord> {
  return repository.change(async draft => {
    const { git } = repository;
    const colon = request.head.indexOf(':');
    const owner = colon < 0 ? draft.owner : request.head.slice(0, colon);
    const headBranch = request.head.slice(colon + 1);
    const headSha =
      owner === draft.owner ? await readBranch(git, headBranch) : undefined;
    const baseSha = await readBranch(git, request.base);
    const invalid: ApiErrorDetail[] = [];
    if (!headSha) {
      invalid.push({
        resource: 'PullRequest',
        field: 'head',
        code: 'invalid',
      });
    }
    if (!baseSha) {
      invalid.push({
        resource: 'PullRequest',
        field: 'base',
        code: 'invalid',
      });
    }
    if (!headSha || !baseSha) {
      throw ApiError.validation(...invalid);
    }
    const existing = draft.pullRequests.find(
      each =>
        each.state === 'open' &&
        each.headBranch === headBranch &&
        each.baseBranch === request.base,
    );
    if (existing) {
      await refresh(git, existing);
    }
    if (existing?.state === 'open') {
      throw ApiError.validation({
        resource: 'PullRequest',
        code: 'custom',
        message: `A pull request already exists for ${draft.owner}:${headBranch}.`,
      });
    }
    if (await isAncestor(git, headSha, baseSha)) {
      throw ApiError.validation({
        resource: 'PullRequest',
        code: 'custom',
        message: `No commits between ${request.base} and ${headBranch}`,
      });
    }
    const now = new Date().toISOString();
    const pull: PullRequestRecord = {
      number: draft.nextNumber,
      title: request.title,
      body: request.body,
      draft: request.draft,
      author: request.author,
      headBranch,
      baseBranch: request.base,
      headSha,
      baseSha,
      state: 'open',
      createdAt: now,
      updatedAt: now,
      labels: [],
      assignees: [],
      reviewers: [],
      teamReviewers: [],
    };
    draft.nextNumber += 1;
    draft.pullRequests.push(pull);
    await keepHead(git, pull);
    return pull;
  });
}
