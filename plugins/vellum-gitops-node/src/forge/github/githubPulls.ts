import { z } from 'zod';
import { PullsDialect } from '../http/PullsDialect';
import { RepositoryAddress } from '../RepositoryAddress';

const pullRequest = { number: z.number(), html_url: z.string() };
const side = z.object({ ref: z.string() });

/**
 * Pull requests by GitHub's REST API, below a repository. Of a repository it says to a GitHub App that it may not be pushed to,
 * whatever the app may do.
 *
 * @internal
 */
export function githubPulls(
  { owner }: RepositoryAddress,
  options: { isApp: boolean },
): PullsDialect {
  return {
    repository: '',
    pulls: '/pulls',
    writeNew: ({ branch, target, ...text }) => ({
      head: branch,
      base: target,
      ...text,
    }),
    writeText: text => text,
    update: 'PATCH',
    search: ({ branch, target }) => ({
      head: `${owner}:${branch}`,
      base: target,
      state: 'open',
    }),
    // There is one at the most; those of forks have another owner.
    hasPages: false,
    answers: {
      repository: z
        .object({
          default_branch: z.string(),
          html_url: z.string(),
          archived: z.boolean().optional(),
          permissions: z.object({ push: z.boolean().optional() }).optional(),
        })
        .transform(({ default_branch, html_url, archived, permissions }) => ({
          defaultBranch: default_branch,
          url: html_url,
          canPush: options.isApp ? undefined : permissions?.push,
          isArchived: archived,
        })),
      opened: z
        .object(pullRequest)
        .transform(({ number, html_url }) => ({ number, url: html_url })),
      listed: z
        .object({ ...pullRequest, head: side, base: side })
        .transform(({ number, html_url, head, base }) => ({
          number,
          url: html_url,
          branch: head.ref,
          target: base.ref,
        })),
      state: z
        .object({
          html_url: z.string(),
          state: z.enum(['open', 'closed']),
          merged_at: z.string().nullish(),
        })
        .transform(({ html_url, state, merged_at }) => ({
          url: html_url,
          state: merged_at ? 'merged' : state,
        })),
    },
  };
}
