import express, { Router } from 'express';
import { ApiError } from '../http/ApiError';
import { apiErrorHandler } from '../http/apiErrorHandler';
import { ForgeContext } from '../http/ForgeContext';
import { addArchiveRoutes } from './addArchiveRoutes';
import { addBlobRoutes } from './addBlobRoutes';
import { addBranchRoutes } from './addBranchRoutes';
import { addCommitRoutes } from './addCommitRoutes';
import { addCompareRoutes } from './addCompareRoutes';
import { addContentRoutes } from './addContentRoutes';
import { addGitCommitRoutes } from './addGitCommitRoutes';
import { addIssueRoutes } from './addIssueRoutes';
import { addMergeRoutes } from './addMergeRoutes';
import { addPullRoutes } from './addPullRoutes';
import { addRefRoutes } from './addRefRoutes';
import { addRepositoryRoutes } from './addRepositoryRoutes';
import { addReviewerRoutes } from './addReviewerRoutes';
import { addTreeRoutes } from './addTreeRoutes';
import { addUserRoutes } from './addUserRoutes';

/** Everything below `/api/v3`. @internal */
export function createRestRouter(context: ForgeContext): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.setHeader('X-GitHub-Media-Type', 'github.v3; format=json');
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('Vary', 'Accept, Authorization');
    next();
  });
  router.use(express.json({ limit: '64mb', strict: false }));
  addUserRoutes(router, context);
  addRepositoryRoutes(router, context);
  addCommitRoutes(router, context);
  addBlobRoutes(router, context);
  addTreeRoutes(router, context);
  addGitCommitRoutes(router, context);
  addRefRoutes(router, context);
  addContentRoutes(router, context);
  addBranchRoutes(router, context);
  addCompareRoutes(router, context);
  addArchiveRoutes(router, context);
  addMergeRoutes(router, context);
  addReviewerRoutes(router, context);
  addPullRoutes(router, context);
  addIssueRoutes(router, context);
  router.use((_request, _response, next) => next(ApiError.notFound()));
  router.use(apiErrorHandler(context.logger));
  return router;
}
