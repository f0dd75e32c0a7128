import { z } from 'zod';
import { PullsDialect } from '../http/PullsDialect';
import { RepositoryAddress } from '../RepositoryAddress';

/** Servers may give fewer. */
const PAGE_SIZE = 50;

const side = z.object({
  ref: z.string(),
  // Of a fork that is gone too.
  repo_id: z.number(),
});

const answers: PullsDialect['answers'] = {
  repository: z
    .object({
      default_branch: z.string(),
      html_url: z.string(),
      archived: z.boolean().optional(),
      permissions: z.object({ push: z.boolean() }).nullish(),
    })
    .transform(({ default_branch, html_url, archived, permissions }) => ({
      defaultBranch: default_branch,
      url: html_url,
      canPush: permissions?.push,
      isArchived: archived,
    })),
  opened: z
    .object({ number: z.number(), html_url: z.string() })
    .transform(({ number, html_url }) => ({ number, url: html_url })),
  listed: z
    .object({
      number: z.number(),
      html_url: z.string(),
      head: side,
      base: side,
    })
    .transform(({ number, html_url, head, base }) => ({
      number,
      url: html_url,
      branch: head.ref,
      target: base.ref,
      isFromFork: head.repo_id !== base.repo_id,
    })),
  state: z
    .object({
      html_url: z.string(),
      state: z.enum(['open', 'closed']),
      merged: z.boolean(),
    })
    .transform(({ html_url, state, merged }) => ({
      url: html_url,
      state: merged ? 'merged' : state,
    })),
};

/**
 * Pull requests by version 1 of Gitea's REST API. It lists the open ones of a target; the branch is looked for here.
 *
 * @internal
 */
export function giteaPulls({ owner, repo }: RepositoryAddress): PullsDialect {
  const repository = `/repos/${owner}/${repo}`;
  return {
    repository,
    pulls: `${repository}/pulls`,
    writeNew: ({ branch, target, ...text }) => ({
      head: branch,
      base: target,
      ...text,
    }),
    writeText: text => text,
    update: 'PATCH',
    search: ({ target }, page) => ({
      state: 'open',
      base_branch: target,
      limit: `${PAGE_SIZE}`,
      page: `${page}`,
    }),
    hasPages: true,
    answers,
  };
}
