import { ConflictError } from '@backstage/errors';
import { ForgeCommit, PullRequest } from '../forge';
import { CommitTrailers, readCommitTrailers } from './commitTrailers';

/**
 * Refuses to build on a branch that holds work of somebody else: commits that are not of this change, or an open
 * proposal of another person for the same object.
 *
 * @internal
 */
export function assertOwnBranch(options: {
  branch: string;
  commits: readonly ForgeCommit[];
  /** How many there are, of which the forge may list only the first. */
  count: number;
  own: CommitTrailers;
  /** The open one of the branch. */
  pullRequest: PullRequest | undefined;
}): void {
  const { branch, commits, count, own, pullRequest } = options;
  const foreign = commits.filter(
    each => readCommitTrailers(each.message)?.change !== own.change,
  );
  if (foreign.length > 0 || count > commits.length) {
    const listed = foreign
      .slice(0, 5)
      .map(
        ({ sha, author, message }) =>
          `${sha.slice(0, 7)} by ${author}: ${message.split('\n')[0]}`,
      );
    throw new ConflictError(
      `Branch ${branch} exists and holds commits that were not made here, so it was left alone: ${
        listed.join('; ') || `${count} commits`
      }. Merge or close its pull request, or delete the branch, then try again`,
    );
  }
  const other = commits
    .map(each => readCommitTrailers(each.message)?.requestedBy)
    .find(each => each !== own.requestedBy);
  if (pullRequest && other) {
    throw new ConflictError(
      `${other} has proposed the same object in pull request #${pullRequest.number} (${pullRequest.url}), which is still open. Comment there, or choose another name`,
    );
  }
}
