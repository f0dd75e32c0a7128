import {
  createFrontendFeatureLoader,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiStackLine } from '@remixicon/react';
import { vellumClientPlugin } from '@vellum-io/backstage-plugin-vellum-react';
import { isArgocdAvailable } from './isArgocdAvailable';
import { argocdRouteRef } from './routes';

/** The tab with the sync waves. @public */
export const argocdWavesEntityContent = EntityContentBlueprint.make({
  name: 'waves',
  params: {
    path: '/argocd',
    title: 'Argo CD',
    group: 'deployment',
    icon: <RiStackLine />,
    routeRef: argocdRouteRef,
    filter: isArgocdAvailable,
    loader: () => import('./components/ArgocdTab').then(m => <m.ArgocdTab />),
  },
});

/** Argo CD Applications of an entity. @public */
export const vellumArgocdPlugin = createFrontendPlugin({
  pluginId: 'vellum-argocd',
  title: 'Argo CD',
  icon: <RiStackLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { waves: argocdRouteRef },
  extensions: [argocdWavesEntityContent],
});

/** The plugin together with the client it reads through; see `vellumClientPlugin`. @public */
export const vellumArgocdFeatures = createFrontendFeatureLoader({
  loader: () => [vellumClientPlugin, vellumArgocdPlugin],
});
