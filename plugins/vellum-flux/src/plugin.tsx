import {
  createFrontendFeatureLoader,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiGitBranchLine } from '@remixicon/react';
import { vellumClientPlugin } from '@vellum-io/backstage-plugin-vellum-react';
import { isFluxAvailable } from './isFluxAvailable';
import { fluxRouteRef } from './routes';

/** The tab with stages, inventory and sources. @public */
export const fluxStagesEntityContent = EntityContentBlueprint.make({
  name: 'stages',
  params: {
    path: '/flux',
    title: 'Flux',
    group: 'deployment',
    icon: <RiGitBranchLine />,
    routeRef: fluxRouteRef,
    filter: isFluxAvailable,
    loader: () => import('./components/FluxTab').then(m => <m.FluxTab />),
  },
});

/** Flux Kustomizations and HelmReleases of an entity. @public */
export const vellumFluxPlugin = createFrontendPlugin({
  pluginId: 'vellum-flux',
  title: 'Flux',
  icon: <RiGitBranchLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { stages: fluxRouteRef },
  extensions: [fluxStagesEntityContent],
});

/** The plugin together with the client it reads through; see `vellumClientPlugin`. @public */
export const vellumFluxFeatures = createFrontendFeatureLoader({
  loader: () => [vellumClientPlugin, vellumFluxPlugin],
});
