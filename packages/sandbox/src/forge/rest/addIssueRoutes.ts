import { Router } from 'express';
import { z } from 'zod';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { ForgeRepository } from '../model/ForgeRepository';
import { PullRequestRecord } from '../model/records';
import { pullNumber } from './pullNumber';
import { readRoute, writeRoute } from './repositoryRoute';
import { showPullRequest } from './showPullRequest';

const ISSUE = '/repos/:owner/:repo/issues/:number';

const labelsSchema = z.object({ labels: z.array(z.string().min(1)) });
const assigneesSchema = z.object({ assignees: z.array(z.string()) });

/** Labels and assignees: every pull request is an issue, and here nothing else is. @internal */
export function addIssueRoutes(router: Router, context: ForgeContext): void {
  router.get(
    `${ISSUE}/labels`,
    readRoute(context, async ({ request, response, repository }) => {
      const pull = find(repository.record.pullRequests, pullNumber(request));
      response.json(pull.labels.map(name => ({ name })));
    }),
  );
  router.post(
    `${ISSUE}/labels`,
    writeRoute(context, async ({ request, response, repository }) => {
      // GitHub takes the bare list as well as the object.
      const { labels } = labelsSchema.parse(
        Array.isArray(request.body) ? { labels: request.body } : request.body,
      );
      const pull = await edit(repository, pullNumber(request), each => {
        each.labels = [...new Set([...each.labels, ...labels])];
      });
      response.json(pull.labels.map(name => ({ name })));
    }),
  );
  router.delete(
    `${ISSUE}/labels/:label`,
    writeRoute(context, async ({ request, response, repository }) => {
      const pull = await edit(repository, pullNumber(request), each => {
        if (!each.labels.includes(request.params.label)) {
          throw new ApiError(404, 'Label does not exist');
        }
        each.labels = each.labels.filter(
          label => label !== request.params.label,
        );
      });
      response.json(pull.labels.map(name => ({ name })));
    }),
  );
  router.post(
    `${ISSUE}/assignees`,
    writeRoute(context, async ({ request, response, repository }) => {
      const { assignees } = assigneesSchema.parse(request.body);
      const pull = await edit(repository, pullNumber(request), each => {
        // As on GitHub, who is not known here is passed over in silence.
        const known = assignees.filter(login => context.users.byLogin(login));
        each.assignees = [...new Set([...each.assignees, ...known])];
      });
      response.status(201).json(showPullRequest(context, repository, pull));
    }),
  );
  router.delete(
    `${ISSUE}/assignees`,
    writeRoute(context, async ({ request, response, repository }) => {
      const { assignees } = assigneesSchema.parse(request.body);
      const pull = await edit(repository, pullNumber(request), each => {
        each.assignees = each.assignees.filter(
          login => !assignees.includes(login),
        );
      });
      response.json(showPullRequest(context, repository, pull));
    }),
  );
}

function find(pulls: PullRequestRecord[], number: number): PullRequestRecord {
  const pull = pulls.find(each => each.number === number);
  if (!pull) {
    throw ApiError.notFound();
  }
  return pull;
}

function edit(
  repository: ForgeRepository,
  number: number,
  task: (pull: PullRequestRecord) => void,
): Promise<PullRequestRecord> {
  return repository.change(async draft => {
    const pull = find(draft.pullRequests, number);
    task(pull);
    return pull;
  });
}
