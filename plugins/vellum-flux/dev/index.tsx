import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  devFeatures,
  fluxBlocked,
  fluxReady,
  withLongNames,
} from '@vellum-io/backstage-plugin-vellum-react/testUtils';
import { vellumFluxPlugin } from '../src';

createDevApp({
  features: [
    vellumFluxPlugin,
    ...devFeatures({
      view: 'flux',
      annotations: { 'vellum.io/flux': 'Kustomization/flux-system/claims' },
      answers: {
        blocked: fluxBlocked,
        ready: fluxReady,
        long: now => withLongNames(fluxBlocked(now)),
      },
    }),
  ],
});
