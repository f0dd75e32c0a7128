import { PullRequest } from '../forge';

/**
 * What would become of a plan if it were published now, and whether it may be.
 *
 * @public
 */
export interface ProposalOutlook {
  /**
   * `open` a pull request, `extend` the open one by a commit, `keep` it because it proposes exactly this, `refuse`, or
   * `nothing` because there is nothing to change.
   */
  action: 'open' | 'extend' | 'keep' | 'refuse' | 'nothing';
  /** Branch of the pull request. */
  branch: string;
  /** Its head; absent where there is no such branch yet. */
  head?: string;
  /** The open one of that branch, if there is one. */
  pullRequest?: PullRequest;
  /** Whether the credentials may push and open pull requests; absent where the forge does not say. */
  canPush?: boolean;
  findings: OutlookFinding[];
}

/**
 * Something that was found out about the repository, the branch or the pull request, as a whole sentence without its full
 * stop. A problem stops the change.
 *
 * @public
 */
export interface OutlookFinding {
  severity: 'ok' | 'note' | 'problem';
  message: string;
}
