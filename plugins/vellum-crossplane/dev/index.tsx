import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  devFeatures,
  forbiddenKind,
  longNames,
  platformProgressing,
  platformReady,
  platformStale,
  platformStuck,
  platformWide,
} from '@vellum-io/backstage-plugin-vellum-react/testUtils';
import { vellumCrossplanePlugin } from '../src';

createDevApp({
  features: [
    vellumCrossplanePlugin,
    ...devFeatures({
      view: 'crossplane',
      annotations: {
        'vellum.io/crossplane':
          'infrastructure.vellum.io/VellumPlatform/platform-team/vellum-dev',
      },
      answers: {
        stuck: platformStuck,
        ready: platformReady,
        progressing: platformProgressing,
        forbidden: forbiddenKind,
        stale: platformStale,
        wide: platformWide,
        long: longNames,
      },
    }),
  ],
});
