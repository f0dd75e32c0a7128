import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the Crossplane tab and card. @public */
export const vellumCrossplaneTranslationRef = createTranslationRef({
  id: 'plugin.vellum-crossplane',
  messages: {
    tab: {
      tree: 'Composed objects',
    },
    empty: {
      title: 'No composition found',
      description:
        'Nothing in cluster {{cluster}} matches the annotations of this entity. Name its claims or composites, or label them with backstage.io/kubernetes-id.',
    },
    card: {
      title: 'Crossplane',
      open: 'Open the composition',
      objects_one: '{{count}} object',
      objects_other: '{{count}} objects',
      problems_one: '{{count}} problem',
      problems_other: '{{count}} problems',
      progressing: '{{amount}} progressing',
      ready: '{{amount}} ready',
      loading: 'Reading the composition…',
      empty: 'Nothing in cluster {{cluster}} matches the annotations.',
    },
  },
});
