import { z } from 'zod';

const pullRequestSchema = z.object({
  number: z.number().int().positive(),
  title: z.string(),
  body: z.string(),
  draft: z.boolean(),
  author: z.string(),
  headBranch: z.string(),
  baseBranch: z.string(),
  /** Where the two branches stood when they were last looked at; frozen once the pull request is not open. */
  headSha: z.string(),
  baseSha: z.string(),
  state: z.enum(['open', 'closed']),
  createdAt: z.string(),
  updatedAt: z.string(),
  closedAt: z.string().optional(),
  merge: z
    .object({
      sha: z.string(),
      by: z.string(),
      at: z.string(),
      method: z.enum(['merge', 'squash', 'push']),
    })
    .optional(),
  labels: z.array(z.string()),
  assignees: z.array(z.string()),
  reviewers: z.array(z.string()),
  teamReviewers: z.array(z.string()),
});

const protectedBranchSchema = z.object({
  branch: z.string(),
  requirePullRequest: z.literal(true),
});

/** What is written beside a bare repository. @internal */
export const repositoryRecordSchema = z.object({
  formatVersion: z.literal(1),
  id: z.number().int().positive(),
  owner: z.string(),
  name: z.string(),
  description: z.string(),
  defaultBranch: z.string(),
  createdAt: z.string(),
  protectedBranches: z.array(protectedBranchSchema),
  blockBranchCreation: z.string().optional(),
  nextNumber: z.number().int().positive(),
  pullRequests: z.array(pullRequestSchema),
});

/** @internal */
export type RepositoryRecord = z.infer<typeof repositoryRecordSchema>;

/** @internal */
export type PullRequestRecord = z.infer<typeof pullRequestSchema>;

/**
 * A branch that takes changes from merged pull requests only.
 *
 * @public
 */
export type ProtectedBranch = z.infer<typeof protectedBranchSchema>;
