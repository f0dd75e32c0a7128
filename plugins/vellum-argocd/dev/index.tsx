import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  argocdBlocked,
  argocdSynced,
  devFeatures,
  withLongNames,
} from '@vellum-io/backstage-plugin-vellum-react/testUtils';
import { vellumArgocdPlugin } from '../src';

createDevApp({
  features: [
    vellumArgocdPlugin,
    ...devFeatures({
      view: 'argocd',
      annotations: { 'argocd/app-name': 'kubeflow' },
      answers: {
        blocked: argocdBlocked,
        synced: argocdSynced,
        long: now => withLongNames(argocdBlocked(now)),
      },
    }),
  ],
});
