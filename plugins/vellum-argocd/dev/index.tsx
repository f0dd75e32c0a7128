import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import {
  VellumApi,
  vellumApiRef,
  vellumClientPlugin,
} from '@vellum-io/backstage-plugin-vellum-react';
import {
  argocdBlocked,
  argocdSynced,
  emptyView,
  FakeAnswer,
  FakeVellumApi,
} from '@vellum-io/backstage-plugin-vellum-react/testUtils';
import { vellumArgocdPlugin } from '../src';

/** What the page shows without a backend; chosen by the address, as in `/?show=empty`. */
const ANSWERS: Record<string, (now: Date) => FakeAnswer> = {
  blocked: argocdBlocked,
  synced: argocdSynced,
  empty: now => emptyView('argocd', now),
  loading: () => 'pending',
  error: () => new Error('Request failed with 503 Service Unavailable'),
};

const shown = new URLSearchParams(window.location.search).get('show') ?? '';
const answer = ANSWERS[shown] ?? ANSWERS.blocked;

createDevApp({
  features: [
    vellumClientPlugin,
    vellumArgocdPlugin,
    createFrontendModule({
      pluginId: 'vellum',
      extensions: [
        ApiBlueprint.make({
          name: 'client',
          params: defineParams =>
            defineParams({
              api: vellumApiRef,
              deps: {},
              factory: (): VellumApi => new FakeVellumApi(answer(new Date())),
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
              annotations: { 'argocd/app-name': 'kubeflow' },
            },
            spec: { type: 'service', lifecycle: 'production', owner: 'guests' },
          },
        }),
      ],
    }),
  ],
});
