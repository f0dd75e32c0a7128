import {
  ApiBlueprint,
  createFrontendPlugin,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { VellumApi, vellumApiRef } from './VellumApi';
import { VellumClient } from './VellumClient';

const vellumClientApi = ApiBlueprint.make({
  name: 'client',
  params: defineParams =>
    defineParams({
      api: vellumApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }): VellumApi => VellumClient.create({ fetchApi }),
    }),
});

/**
 * Owns the client that all tabs of the suite share.
 *
 * An API factory may be given by one plugin only: two tabs that each registered it would stop the app with
 * `API_FACTORY_CONFLICT`. So every tab package loads this plugin beside its own through a feature loader; the app keeps
 * one plugin per id. Installing a single tab is enough, and replacing the client is replacing the extension
 * `api:vellum/client`.
 *
 * @public
 */
export const vellumClientPlugin = createFrontendPlugin({
  pluginId: 'vellum',
  title: 'Vellum',
  info: { packageJson: () => import('../../package.json') },
  extensions: [vellumClientApi],
});
