import { Router } from 'express';
import { z } from 'zod';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { pullNumber } from './pullNumber';
import { readRoute, WriteCall, writeRoute } from './repositoryRoute';
import { respondPullRequest } from './respondPullRequest';
import { showPullRequest } from './showPullRequest';

const REVIEWERS = '/repos/:owner/:repo/pulls/:number/requested_reviewers';

const bodySchema = z.object({
  reviewers: z.array(z.string()).default([]),
  team_reviewers: z.array(z.string()).default([]),
});

/** @internal */
export function addReviewerRoutes(router: Router, context: ForgeContext): void {
  router.get(
    REVIEWERS,
    readRoute(context, async ({ request, response, repository }) => {
      const number = pullNumber(request);
      const pull = repository.record.pullRequests.find(
        each => each.number === number,
      );
      if (!pull) {
        throw ApiError.notFound();
      }
      const shown = showPullRequest(context, repository, pull);
      response.json({
        users: shown.requested_reviewers,
        teams: shown.requested_teams,
      });
    }),
  );
  router.post(
    REVIEWERS,
    writeRoute(context, async call => {
      const body = bodySchema.parse(call.request.body);
      const unknown = body.reviewers.filter(
        login => !context.users.byLogin(login),
      );
      if (unknown.length > 0) {
        throw new ApiError(
          422,
          `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${call.repository.fullName} repository.`,
        );
      }
      await change(call, (reviewers, teams) => [
        [...new Set([...reviewers, ...body.reviewers])],
        [...new Set([...teams, ...body.team_reviewers])],
      ]);
      await respondPullRequest(call, pullNumber(call.request), 201);
    }),
  );
  router.delete(
    REVIEWERS,
    writeRoute(context, async call => {
      const body = bodySchema.parse(call.request.body);
      await change(call, (reviewers, teams) => [
        reviewers.filter(login => !body.reviewers.includes(login)),
        teams.filter(team => !body.team_reviewers.includes(team)),
      ]);
      await respondPullRequest(call, pullNumber(call.request));
    }),
  );
}

function change(
  { request, repository }: WriteCall,
  edit: (reviewers: string[], teams: string[]) => [string[], string[]],
): Promise<void> {
  const number = pullNumber(request);
  return repository.change(async draft => {
    const pull = draft.pullRequests.find(each => each.number === number);
    if (!pull) {
      throw ApiError.notFound();
    }
    [pull.reviewers, pull.teamReviewers] = edit(
      pull.reviewers,
      pull.teamReviewers,
    );
  });
}
