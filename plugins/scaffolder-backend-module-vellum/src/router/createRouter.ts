import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { GITOPS_TARGETS_PATH } from '@vellum-io/backstage-plugin-vellum-common';
import express, { Request, Response } from 'express';
import Router from 'express-promise-router';
import { PlanningCaller, PlanningService } from '../planning/PlanningService';
import { readChoice } from '../targets/readChoice';
import { readEntityRef } from './readEntityRef';
import { readPlanRequest } from './readPlanRequest';

/** A form with every field at its longest stays below a tenth of it. */
const MAX_BODY = '200kb';

/**
 * The routes that the form fields and the entity card read, below those of the scaffolder. A caller sends values or names an
 * entity, and chooses among the repositories and clusters of app-config; it never names a path in one.
 *
 * @internal
 */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  planning: PlanningService;
}): express.Router {
  const { httpAuth, planning } = options;
  const router = Router();

  router.post(
    '/vellum/v1/plan',
    express.json({ limit: MAX_BODY }),
    async (req, res) => {
      const caller = await callerOf(req, res);
      answer(res, await planning.plan(readPlanRequest(req.body), caller));
    },
  );

  router.get(
    '/vellum/v1/entities/:kind/:namespace/:name/product',
    async (req, res) => {
      const caller = await callerOf(req, res);
      answer(res, await planning.readProduct(readEntityRef(req), caller));
    },
  );

  router.get(GITOPS_TARGETS_PATH, async (req, res) => {
    const caller = await callerOf(req, res);
    answer(res, { targets: await planning.listTargets(caller) });
  });

  router.get('/vellum/v1/products/:product/versions', async (req, res) => {
    const caller = await callerOf(req, res);
    const { product } = req.params;
    const request = { product, ...readChoice(req.query) };
    answer(res, await planning.readApiVersions(request, caller));
  });

  router.get('/vellum/v1/capacity', async (req, res) => {
    const caller = await callerOf(req, res);
    const request = {
      namespace: readNamespace(req.query),
      ...readChoice(req.query),
    };
    answer(res, await planning.readCapacity(request, caller));
  });

  return router;

  async function callerOf(
    req: Request<any>,
    res: Response,
  ): Promise<PlanningCaller> {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const controller = new AbortController();
    // Closed before an answer: the person has gone on, and the forge need not be asked any more.
    res.once('close', () => controller.abort());
    return { credentials, signal: controller.signal };
  }
}

function readNamespace({ namespace }: Request['query']): string | undefined {
  if (namespace !== undefined && typeof namespace !== 'string') {
    throw new InputError('namespace has to be given once, as a text');
  }
  return namespace || undefined;
}

/** Nobody else may keep what this caller may see. */
function answer(res: Response, body: object): void {
  res.set('Cache-Control', 'private, no-store').json(body);
}
