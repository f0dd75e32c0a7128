import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the Argo CD tab. @public */
export const vellumArgocdTranslationRef = createTranslationRef({
  id: 'plugin.vellum-argocd',
  messages: {
    board: {
      showBlocker: 'Show what blocks',
      applications: 'Applications',
      noOrder:
        'This application has not been synced yet, so there is no order to show. These are its objects.',
    },
    empty: {
      title: 'No application found',
      description:
        'No Argo CD Application in cluster {{cluster}} matches the annotations of this entity. Name it, or select it by its labels with argocd/app-selector.',
    },
  },
});
