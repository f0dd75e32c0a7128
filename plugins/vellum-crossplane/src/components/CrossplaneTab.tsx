import { useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_CROSSPLANE } from '@vellum-io/backstage-plugin-vellum-common';
import {
  EmptyState,
  GraphGate,
  useGraphView,
} from '@vellum-io/backstage-plugin-vellum-react';
import { vellumCrossplaneTranslationRef } from '../translation';
import { CompositionView } from './CompositionView';

/** The tab of the entity in context. */
export function CrossplaneTab() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(vellumCrossplaneTranslationRef);
  const result = useGraphView(entity, 'crossplane');
  return (
    <GraphGate
      result={result}
      empty={view => (
        <EmptyState
          title={t('empty.title')}
          description={t('empty.description', { cluster: view.cluster })}
          annotation={ANNOTATION_CROSSPLANE}
          example="example.org/Platform/team-a/my-platform"
        />
      )}
    >
      {(view, error) => <CompositionView view={view} error={error} />}
    </GraphGate>
  );
}
