import { CommitComparison, PullRequest } from '../forge';
import { CommitTrailers, readCommitTrailers } from './commitTrailers';

const MAX_LISTED = 5;

/**
 * Why a branch must not be built on: it holds commits that are not of this change, or it is the open proposal of another
 * person for the same object. Undefined where all of it is ours.
 *
 * @internal
 */
export function describeForeignWork(options: {
  branch: string;
  comparison: CommitComparison;
  own: CommitTrailers;
  /** The open one of the branch. */
  pullRequest: PullRequest | undefined;
}): string | undefined {
  const { branch, comparison, own, pullRequest } = options;
  const { ahead, aheadBy } = comparison;
  const foreign = ahead.filter(
    each => readCommitTrailers(each.message)?.change !== own.change,
  );
  if (foreign.length > 0 || aheadBy > ahead.length) {
    const listed = foreign
      .slice(0, MAX_LISTED)
      .map(
        ({ sha, author, message }) =>
          `${sha.slice(0, 7)} by ${author}: ${message.split('\n')[0]}`,
      );
    if (foreign.length > MAX_LISTED) {
      listed.push(`and ${foreign.length - MAX_LISTED} more`);
    }
    const next = pullRequest
      ? `Merge or close pull request #${pullRequest.number} (${pullRequest.url}), or make the change there by hand, then try again`
      : 'Merge the branch, or delete it, then try again';
    return `Branch ${branch} exists and holds commits that were not made here, so it was left alone: ${
      listed.join('; ') || `${aheadBy} commits`
    }. ${next}`;
  }
  const other = ahead
    .map(each => readCommitTrailers(each.message)?.requestedBy)
    .find(each => each !== own.requestedBy);
  return pullRequest && other
    ? `${other} has proposed the same object in pull request #${pullRequest.number} (${pullRequest.url}), which is still open. Comment there, or choose another name`
    : undefined;
}
