import express, { Router } from 'express';
import { graphql, GraphQLError } from 'graphql';
import { z } from 'zod';
import { apiErrorHandler } from '../http/apiErrorHandler';
import { authenticate, requirePermission } from '../http/authenticate';
import { ForgeContext } from '../http/ForgeContext';
import { handle } from '../http/handle';
import { resolveRepository } from './resolveRepository';
import { forgeSchema } from './schema';

const bodySchema = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** `POST /graphql` and `/api/graphql`. @internal */
export function createGraphqlRouter(context: ForgeContext): Router {
  const router = Router();
  router.post(
    ['/graphql', '/api/graphql'],
    express.json({ limit: '1mb' }),
    handle(async (request, response) => {
      const account = requirePermission(
        authenticate(request, context.users),
        'read',
      );
      const body = bodySchema.parse(request.body);
      const result = await graphql({
        schema: forgeSchema,
        source: body.query,
        operationName: body.operationName,
        variableValues: body.variables,
        rootValue: {
          viewer: {
            login: account.login,
            name: account.name,
            url: context.urls.origin,
          },
          repository: ({ owner, name }: { owner: string; name: string }) => {
            const repository = context.store.get(owner, name);
            if (!repository) {
              throw new GraphQLError(
                `Could not resolve to a Repository with the name '${owner}/${name}'.`,
              );
            }
            return resolveRepository(context, repository);
          },
        },
      });
      response.json(result);
    }),
    apiErrorHandler(context.logger),
  );
  return router;
}
