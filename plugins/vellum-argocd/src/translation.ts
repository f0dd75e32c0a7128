import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the Argo CD tab. @public */
export const vellumArgocdTranslationRef = createTranslationRef({
  id: 'plugin.vellum-argocd',
  messages: {
    board: {
      showBlocker: 'Show what blocks',
      applications: 'Applications',
      noOrder:
        'Argo CD lists nothing to sync for this application yet, so there is no order to show. This is what is known of it.',
    },
    empty: {
      title: 'No application found',
      description:
        'No Argo CD Application in cluster {{cluster}} matches the annotations of this entity. Name it, or select it by its labels with argocd/app-selector.',
    },
  },
});
