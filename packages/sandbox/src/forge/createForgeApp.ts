import express, { Express } from 'express';
import { createGraphqlRouter } from './graphql/createGraphqlRouter';
import { createGitRouter } from './http/createGitRouter';
import { ForgeContext } from './http/ForgeContext';
import { createRestRouter } from './rest/createRestRouter';
import { createWebRouter } from './web/createWebRouter';

/** Puts the four ways into the forge behind one address. @internal */
export function createForgeApp(context: ForgeContext): Express {
  const app = express();
  app.disable('x-powered-by');
  // Names are what they are: /Acme is not /acme.
  app.enable('case sensitive routing');
  app.use(createGraphqlRouter(context));
  app.use('/api/v3', createRestRouter(context));
  app.use(createGitRouter(context));
  app.use(createWebRouter(context));
  return app;
}
