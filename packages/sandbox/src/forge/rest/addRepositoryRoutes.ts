import { Router } from 'express';
import { ForgeContext } from '../http/ForgeContext';
import { readRoute } from './repositoryRoute';
import { showRepository } from './showRepository';

/** @internal */
export function addRepositoryRoutes(
  router: Router,
  context: ForgeContext,
): void {
  router.get(
    '/repos/:owner/:repo',
    readRoute(context, async ({ response, repository, account }) => {
      response.json(showRepository(context, repository, account));
    }),
  );
}
