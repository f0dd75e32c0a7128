import { z } from 'zod';
import { PullRequestText } from '../Forge';
import { PullsDialect } from '../http/PullsDialect';
import { RepositoryAddress } from '../RepositoryAddress';

/** From here on a member may push branches: the role Developer. */
const DEVELOPER = 30;

const access = z.object({ access_level: z.number() }).nullish();

const mergeRequest = { iid: z.number(), web_url: z.string() };

const answers: PullsDialect['answers'] = {
  repository: z
    .object({
      // Null in a project without any commit.
      default_branch: z.string().nullish(),
      web_url: z.string(),
      archived: z.boolean().optional(),
      permissions: z
        .object({ project_access: access, group_access: access })
        .optional(),
    })
    .transform(({ default_branch, web_url, archived, permissions }) => {
      const levels = [permissions?.project_access, permissions?.group_access]
        .map(each => each?.access_level)
        .filter(level => level !== undefined);
      return {
        defaultBranch: default_branch ?? 'main',
        url: web_url,
        // An administrator may be no member at all.
        canPush:
          levels.length > 0
            ? levels.some(level => level >= DEVELOPER)
            : undefined,
        isArchived: archived,
      };
    }),
  opened: z
    .object(mergeRequest)
    .transform(({ iid, web_url }) => ({ number: iid, url: web_url })),
  listed: z
    .object({
      ...mergeRequest,
      source_branch: z.string(),
      target_branch: z.string(),
      // Null where the fork is gone.
      source_project_id: z.number().nullish(),
      target_project_id: z.number(),
    })
    .transform(each => ({
      number: each.iid,
      url: each.web_url,
      branch: each.source_branch,
      target: each.target_branch,
      isFromFork: each.source_project_id !== each.target_project_id,
    })),
  state: z
    .object({
      web_url: z.string(),
      // `locked` while it is being merged.
      state: z.enum(['opened', 'locked', 'merged', 'closed']),
    })
    .transform(({ web_url, state }) => ({
      url: web_url,
      state: state === 'opened' || state === 'locked' ? 'open' : state,
    })),
};

/**
 * Merge requests by version 4 of GitLab's REST API.
 *
 * @internal
 */
export function gitlabPulls({ owner, repo }: RepositoryAddress): PullsDialect {
  const repository = `/projects/${encodeURIComponent(`${owner}/${repo}`)}`;
  return {
    repository,
    pulls: `${repository}/merge_requests`,
    writeNew: ({ branch, target, ...text }) => ({
      source_branch: branch,
      target_branch: target,
      ...writeText(text),
    }),
    writeText,
    update: 'PUT',
    search: ({ branch, target }) => ({
      state: 'opened',
      source_branch: branch,
      target_branch: target,
      per_page: '100',
    }),
    // There is one at the most, beside those of forks.
    hasPages: false,
    answers,
  };
}

/** GitLab carries out lines that begin with a slash, such as "/merge"; what is written here is text. */
function writeText({ title, body }: PullRequestText) {
  return { title, description: body.replace(/^(\s*)\//gm, '$1\\/') };
}
