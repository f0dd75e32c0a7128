import { HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { GraphService } from '../service';
import { readGraphRequest } from './readGraphRequest';

/** @internal */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  graphs: GraphService;
}

/**
 * The routes of the plugin. A caller names an entity, never a path of a cluster.
 *
 * @internal
 */
export function createRouter(options: RouterOptions): express.Router {
  const { httpAuth, graphs } = options;
  const router = Router();

  router.get('/v1/entities/:kind/:namespace/:name/graph', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const { entityRef, view } = readGraphRequest(req);
    const answer = await graphs.getGraph({ entityRef, view, credentials });
    // With the tag set, Express answers 304 to those who have it. Nobody else may keep what this caller may see.
    res
      .set('ETag', answer.etag)
      .set('Cache-Control', 'private, no-cache')
      .json(answer.view);
  });

  return router;
}
