import {
  createFrontendFeatureLoader,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiOrganizationChart } from '@remixicon/react';
import { vellumClientPlugin } from '@vellum-io/backstage-plugin-vellum-react';
import { isCrossplaneAvailable } from './isCrossplaneAvailable';
import { crossplaneRouteRef } from './routes';

/** The tab with the composite tree. @public */
export const crossplaneTreeEntityContent = EntityContentBlueprint.make({
  name: 'tree',
  params: {
    path: '/crossplane',
    title: 'Crossplane',
    group: 'deployment',
    icon: <RiOrganizationChart />,
    routeRef: crossplaneRouteRef,
    filter: isCrossplaneAvailable,
    loader: () =>
      import('./components/CrossplaneTab').then(m => <m.CrossplaneTab />),
  },
});

/** The sentence, the counts and a way to the tab. @public */
export const crossplaneEntityCard = EntityCardBlueprint.make({
  name: 'summary',
  params: {
    type: 'info',
    filter: isCrossplaneAvailable,
    loader: () =>
      import('./components/CrossplaneCard').then(m => <m.CrossplaneCard />),
  },
});

/** Crossplane compositions of an entity. @public */
export const vellumCrossplanePlugin = createFrontendPlugin({
  pluginId: 'vellum-crossplane',
  title: 'Crossplane',
  icon: <RiOrganizationChart />,
  info: { packageJson: () => import('../package.json') },
  routes: { tree: crossplaneRouteRef },
  extensions: [crossplaneTreeEntityContent, crossplaneEntityCard],
});

/** The plugin together with the client it reads through; see `vellumClientPlugin`. @public */
export const vellumCrossplaneFeatures = createFrontendFeatureLoader({
  loader: () => [vellumClientPlugin, vellumCrossplanePlugin],
});
