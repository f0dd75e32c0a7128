import express, { Router } from 'express';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { handle } from '../http/handle';
import { mergePullRequest } from '../pulls/mergePullRequest';
import { viewPullRequest } from '../pulls/viewPullRequest';
import { pullNumber } from '../rest/pullNumber';
import { findRepository } from './findRepository';
import { pullPage } from './pullPage';
import { requireSameOrigin } from './requireSameOrigin';

const PULL = '/:owner/:repo/pull/:number';

/** A pull request's page, its patch, and the form that merges it. @internal */
export function addPullPages(router: Router, context: ForgeContext): void {
  router.get(
    `${PULL}(\\d+).diff`,
    handle(async (request, response) => {
      const repository = findRepository(context, request);
      const view = await viewPullRequest(repository, pullNumber(request));
      const patch = await repository.git.text([
        'diff-tree',
        '-r',
        '-M',
        '-p',
        view.mergeBase,
        view.record.headSha,
      ]);
      response.type('text/plain').send(`${patch}\n`);
    }),
  );
  router.get(
    PULL,
    handle(async (request, response) => {
      const repository = findRepository(context, request);
      const page = await pullPage(context, repository, pullNumber(request));
      response.send(page.markup);
    }),
  );
  router.post(
    `${PULL}/merge`,
    express.urlencoded({ extended: false, limit: '10kb' }),
    handle(async (request, response) => {
      requireSameOrigin(request, context.urls);
      const repository = findRepository(context, request);
      const number = pullNumber(request);
      // Without the commit that the reader saw, a change pushed meanwhile would be merged unseen.
      const expectedHead = String(request.body?.head || 'none');
      try {
        await mergePullRequest(repository, number, {
          method: 'merge',
          by: context.visitor,
          expectedHead,
        });
      } catch (error) {
        if (!(error instanceof ApiError) || error.status === 404) {
          throw error;
        }
        const { status, message } = error;
        const page = await pullPage(context, repository, number, message);
        response.status(status).send(page.markup);
        return;
      }
      response.redirect(303, `/${repository.fullName}/pull/${number}`);
    }),
  );
}
