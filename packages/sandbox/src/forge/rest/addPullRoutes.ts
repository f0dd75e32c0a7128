import { Router } from 'express';
import { z } from 'zod';
import { listCommits } from '../git/commits';
import { readDiff } from '../git/diff';
import { readBranch } from '../git/refs';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { openPullRequest } from '../pulls/openPullRequest';
import { refreshPullRequest } from '../pulls/refreshPullRequest';
import { viewPullRequest } from '../pulls/viewPullRequest';
import { listPulls } from './listPulls';
import { linkPages, readPage } from './paginate';
import { pullNumber } from './pullNumber';
import { readRoute, WriteCall, writeRoute } from './repositoryRoute';
import { respondPullRequest } from './respondPullRequest';
import { showCommit, showFile } from './showCommit';

const PULLS = '/repos/:owner/:repo/pulls';

const createSchema = z.object({
  title: z.string().min(1),
  head: z.string().min(1),
  base: z.string().min(1),
  body: z.string().nullish(),
  draft: z.boolean().nullish(),
});

const updateSchema = z.object({
  title: z.string().min(1).optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
  base: z.string().optional(),
});

/** Pull requests: open, list, read, change. @internal */
export function addPullRoutes(router: Router, context: ForgeContext): void {
  router.get(PULLS, readRoute(context, listPulls));
  router.post(
    PULLS,
    writeRoute(context, async call => {
      const body = createSchema.parse(call.request.body);
      const pull = await openPullRequest(call.repository, {
        title: body.title,
        body: body.body ?? '',
        draft: body.draft ?? false,
        author: call.account.login,
        head: body.head,
        base: body.base,
      });
      await respondPullRequest(call, pull.number, 201);
    }),
  );
  router.get(
    `${PULLS}/:number`,
    readRoute(context, call =>
      respondPullRequest(call, pullNumber(call.request)),
    ),
  );
  router.patch(`${PULLS}/:number`, writeRoute(context, update));
  router.get(
    `${PULLS}/:number/files`,
    readRoute(context, async ({ request, response, repository }) => {
      const { git, fullName } = repository;
      const view = await viewPullRequest(repository, pullNumber(request));
      const { headSha } = view.record;
      const files = await readDiff(git, view.mergeBase, headSha);
      const page = readPage(request);
      linkPages(request, response, context.urls, page, files.length);
      response.json(
        files
          .slice(page.skip, page.skip + page.perPage)
          .map(file => showFile(context.urls, fullName, headSha, file)),
      );
    }),
  );
  router.get(
    `${PULLS}/:number/commits`,
    readRoute(context, async ({ request, response, repository }) => {
      const { git, fullName } = repository;
      const view = await viewPullRequest(repository, pullNumber(request));
      const range = `${view.mergeBase}..${view.record.headSha}`;
      const commits = (await listCommits(git, range)).reverse();
      const page = readPage(request);
      linkPages(request, response, context.urls, page, commits.length);
      response.json(
        commits
          .slice(page.skip, page.skip + page.perPage)
          .map(each => showCommit(context.urls, fullName, each)),
      );
    }),
  );
}

async function update(call: WriteCall): Promise<void> {
  const { request, repository } = call;
  const number = pullNumber(request);
  const body = updateSchema.parse(request.body);
  await refreshPullRequest(repository, number);
  await repository.change(async draft => {
    const pull = draft.pullRequests.find(each => each.number === number);
    if (!pull) {
      throw ApiError.notFound();
    }
    if (body.base && body.base !== pull.baseBranch) {
      const baseSha = await readBranch(repository.git, body.base);
      if (!baseSha || pull.state !== 'open') {
        throw ApiError.validation({
          resource: 'PullRequest',
          field: 'base',
          code: 'invalid',
        });
      }
      pull.baseBranch = body.base;
      pull.baseSha = baseSha;
    }
    pull.title = body.title ?? pull.title;
    pull.body = body.body === undefined ? pull.body : body.body ?? '';
    if (body.state && body.state !== pull.state) {
      const head = await readBranch(repository.git, pull.headBranch);
      if (pull.merge || (body.state === 'open' && !head)) {
        throw ApiError.validation({
          resource: 'PullRequest',
          field: 'state',
          code: 'invalid',
          message: 'state cannot be changed.',
        });
      }
      pull.state = body.state;
      pull.closedAt =
        body.state === 'closed' ? new Date().toISOString() : undefined;
    }
    pull.updatedAt = new Date().toISOString();
  });
  await respondPullRequest(call, number);
}
