import { z } from 'zod';
import {
  NewPullRequest,
  PullRequest,
  PullRequestState,
  PullRequestText,
  RepositoryState,
} from '../Forge';

/**
 * An open pull request of a list.
 *
 * @internal
 */
export interface ListedPullRequest extends PullRequest {
  branch: string;
  target: string;
  /** Its branch is in another repository, where it may have the name of one of ours. */
  isFromFork?: boolean;
}

/**
 * What differs between the REST APIs of forges in how they speak of a repository and its pull requests.
 *
 * @internal
 */
export interface PullsDialect {
  /** Path of the repository. */
  repository: string;
  /** Path of its pull requests. */
  pulls: string;
  /** What is sent to open one. */
  writeNew(opened: NewPullRequest): object;
  /** What is sent to change one, and how. */
  writeText(text: PullRequestText): object;
  update: 'PATCH' | 'PUT';
  /** How to ask for the open ones from a branch into a branch; it may be more than these. Pages begin with 1. */
  search(
    wanted: { branch: string; target: string },
    page: number,
  ): Record<string, string>;
  /** Whether those that are found may be on several pages. */
  hasPages: boolean;
  /** How its answers are read. */
  answers: {
    repository: z.ZodType<RepositoryState>;
    opened: z.ZodType<PullRequest>;
    listed: z.ZodType<ListedPullRequest>;
    state: z.ZodType<Omit<PullRequestState, 'number'>>;
  };
}
