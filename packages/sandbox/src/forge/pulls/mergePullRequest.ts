import { writeCommit } from '../git/commits';
import { RefUpdateError, updateRef } from '../git/refs';
import { ApiError } from '../http/ApiError';
import { ForgeRepository } from '../model/ForgeRepository';
import { signatureOf } from '../model/signatureOf';
import { Account } from '../model/User';
import { refresh } from './refreshPullRequest';
import { viewOf } from './viewPullRequest';

/** @internal */
export interface MergeRequest {
  method: 'merge' | 'squash';
  by: Account;
  /** Refuses the merge where the head is no longer this commit. */
  expectedHead?: string;
  title?: string;
  message?: string;
}

/**
 * Merges a pull request and returns the new tip of its base. The base's branch is moved
 * only from the commit that the merge was computed on, so a push in between is never lost.
 *
 * @internal
 */
export function mergePullRequest(
  repository: ForgeRepository,
  number: number,
  request: MergeRequest,
): Promise<string> {
  return repository.change(async draft => {
    const { git } = repository;
    const pull = draft.pullRequests.find(each => each.number === number);
    if (!pull) {
      throw ApiError.notFound();
    }
    if (pull.state === 'open') {
      await refresh(git, pull);
    }
    if (pull.state !== 'open') {
      throw new ApiError(405, 'Pull Request is not mergeable');
    }
    if (request.expectedHead && request.expectedHead !== pull.headSha) {
      throw new ApiError(
        409,
        'Head branch was modified. Review and try the merge again.',
      );
    }
    const { mergeability } = await viewOf(git, pull);
    if (mergeability.state === 'draft') {
      throw new ApiError(405, 'Pull Request is still a draft');
    }
    if (mergeability.state !== 'clean') {
      throw new ApiError(405, 'Pull Request is not mergeable');
    }
    const squash = request.method === 'squash';
    const title =
      request.title ??
      (squash
        ? `${pull.title} (#${number})`
        : `Merge pull request #${number} from ${draft.owner}/${pull.headBranch}`);
    const body = request.message ?? (squash ? '' : pull.title);
    const author = signatureOf(request.by);
    const sha = await writeCommit(git, {
      tree: mergeability.tree,
      parents: squash ? [pull.baseSha] : [pull.baseSha, pull.headSha],
      message: body === '' ? title : `${title}\n\n${body}`,
      author,
      committer: author,
    });
    try {
      await updateRef(git, `refs/heads/${pull.baseBranch}`, sha, pull.baseSha);
    } catch (error) {
      if (error instanceof RefUpdateError) {
        throw new ApiError(
          405,
          'Base branch was modified. Review and try the merge again.',
        );
      }
      throw error;
    }
    const at = new Date().toISOString();
    pull.state = 'closed';
    pull.closedAt = at;
    pull.updatedAt = at;
    pull.merge = { sha, by: request.by.login, at, method: request.method };
    return sha;
  });
}
