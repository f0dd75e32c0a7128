import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the Flux tab. @public */
export const vellumFluxTranslationRef = createTranslationRef({
  id: 'plugin.vellum-flux',
  messages: {
    headline: {
      show: 'Show',
    },
    stages: {
      label: 'Stages',
    },
    inventory: {
      label: 'Inventory of {{name}}',
      header: '{{name}} · inventory',
      none: '{{name}} has not applied any objects.',
      message: 'Message',
      revision: 'Revision',
      wants: '{{revision}} (wants {{wanted}})',
    },
    sources: {
      label: 'Sources',
      source: 'Source',
      address: 'Address',
      fetched: 'Fetched',
    },
    empty: {
      title: 'Nothing of Flux found',
      description:
        'No Kustomization or HelmRelease in cluster {{cluster}} matches the annotations of this entity. Name them, or label them with backstage.io/kubernetes-id.',
    },
  },
});
