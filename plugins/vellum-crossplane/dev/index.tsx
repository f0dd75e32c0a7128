import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import {
  vellumApiRef,
  VellumApi,
  vellumClientPlugin,
} from '@vellum-io/backstage-plugin-vellum-react';
import {
  emptyView,
  FakeVellumApi,
  forbiddenKind,
  longNames,
  platformProgressing,
  platformReady,
  platformStale,
  platformStuck,
  platformWide,
} from '@vellum-io/backstage-plugin-vellum-react/testUtils';
import { vellumCrossplanePlugin } from '../src';

/** Chosen by the address: `/?show=platformStuck`. */
const VIEWS: Record<string, () => FakeVellumApi> = {
  stuck: () => new FakeVellumApi(platformStuck(new Date())),
  ready: () => new FakeVellumApi(platformReady(new Date())),
  progressing: () => new FakeVellumApi(platformProgressing(new Date())),
  forbidden: () => new FakeVellumApi(forbiddenKind(new Date())),
  stale: () => new FakeVellumApi(platformStale(new Date())),
  wide: () => new FakeVellumApi(platformWide(new Date())),
  long: () => new FakeVellumApi(longNames(new Date())),
  empty: () => new FakeVellumApi(emptyView('crossplane', new Date())),
  loading: () => new FakeVellumApi('pending'),
  error: () => new FakeVellumApi(new Error('Request failed with 503')),
};

const shown = new URLSearchParams(window.location.search).get('show');

createDevApp({
  features: [
    vellumClientPlugin,
    vellumCrossplanePlugin,
    createFrontendModule({
      pluginId: 'vellum',
      extensions: [
        ApiBlueprint.make({
          name: 'client',
          params: defineParams =>
            defineParams({
              api: vellumApiRef,
              deps: {},
              factory: (): VellumApi => (VIEWS[shown ?? ''] ?? VIEWS.stuck)(),
            }),
        }),
      ],
    }),
    createFrontendPlugin({
      pluginId: 'dev',
      extensions: [
        createTestEntityPage({
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name: 'vellum-dev',
              annotations: {
                'vellum.io/crossplane':
                  'infrastructure.vellum.io/VellumPlatform/platform-team/vellum-dev',
              },
            },
            spec: { type: 'service', lifecycle: 'production', owner: 'guests' },
          },
        }),
      ],
    }),
  ],
});
