import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_CROSSPLANE } from '@vellum-io/backstage-plugin-vellum-common';
import { GraphTab } from '@vellum-io/backstage-plugin-vellum-react';
import { vellumCrossplaneTranslationRef } from '../translation';
import { CompositionView } from './CompositionView';

/** The tab of the entity in context. */
export function CrossplaneTab() {
  const { t } = useTranslationRef(vellumCrossplaneTranslationRef);
  return (
    <GraphTab
      view="crossplane"
      empty={({ cluster }) => ({
        title: t('empty.title'),
        description: t('empty.description', { cluster }),
        annotation: ANNOTATION_CROSSPLANE,
        example: 'example.org/Platform/team-a/my-platform',
      })}
    >
      {(view, error) => <CompositionView view={view} error={error} />}
    </GraphTab>
  );
}
