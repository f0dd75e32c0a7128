import { PullRequest, PullRequestState, RepositoryState } from '../Forge';
import { CommitAuthor } from './commitObject';

/**
 * What of a forge is not git: the repository's page, its pull requests, and who its credentials are. Throws ForgeError.
 *
 * @internal
 */
export interface ForgePulls {
  readRepository(): Promise<RepositoryState>;

  /** Whom the credentials belong to, if they may know it. */
  readAuthor(): Promise<CommitAuthor | undefined>;

  findPullRequest(options: {
    branch: string;
    target: string;
    uncancellable?: boolean;
  }): Promise<PullRequest | undefined>;

  openPullRequest(options: {
    branch: string;
    target: string;
    title: string;
    body: string;
  }): Promise<PullRequest>;

  readPullRequest(number: number): Promise<PullRequestState>;

  updatePullRequest(
    number: number,
    text: { title: string; body: string },
  ): Promise<void>;
}
