import { Router } from 'express';
import { z } from 'zod';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { mergePullRequest } from '../pulls/mergePullRequest';
import { viewPullRequest } from '../pulls/viewPullRequest';
import { pullNumber } from './pullNumber';
import { readRoute, writeRoute } from './repositoryRoute';

const MERGE = '/repos/:owner/:repo/pulls/:number/merge';

const bodySchema = z.object({
  commit_title: z.string().optional(),
  commit_message: z.string().optional(),
  sha: z.string().optional(),
  merge_method: z.enum(['merge', 'squash', 'rebase']).default('merge'),
});

/** @internal */
export function addMergeRoutes(router: Router, context: ForgeContext): void {
  router.put(
    MERGE,
    writeRoute(context, async ({ request, response, repository, account }) => {
      const body = bodySchema.parse(request.body ?? {});
      if (body.merge_method === 'rebase') {
        throw new ApiError(
          405,
          'Rebase merges are not allowed on this repository.',
        );
      }
      const sha = await mergePullRequest(repository, pullNumber(request), {
        method: body.merge_method,
        by: account,
        expectedHead: body.sha,
        title: body.commit_title,
        message: body.commit_message,
      });
      response.json({
        sha,
        merged: true,
        message: 'Pull Request successfully merged',
      });
    }),
  );
  router.get(
    MERGE,
    readRoute(context, async ({ request, response, repository }) => {
      const { record } = await viewPullRequest(repository, pullNumber(request));
      if (!record.merge) {
        throw ApiError.notFound();
      }
      response.status(204).end();
    }),
  );
}
