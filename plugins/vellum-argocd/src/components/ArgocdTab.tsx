import { useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_ARGOCD_APP_NAME } from '@vellum-io/backstage-plugin-vellum-common';
import {
  EmptyState,
  GraphGate,
  useGraphView,
} from '@vellum-io/backstage-plugin-vellum-react';
import { vellumArgocdTranslationRef } from '../translation';
import { WavesView } from './WavesView';

/** The tab of the entity in context. */
export function ArgocdTab() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(vellumArgocdTranslationRef);
  const result = useGraphView(entity, 'argocd');
  return (
    <GraphGate
      result={result}
      empty={view => (
        <EmptyState
          title={t('empty.title')}
          description={t('empty.description', { cluster: view.cluster })}
          annotation={ANNOTATION_ARGOCD_APP_NAME}
          example="my-application"
        />
      )}
    >
      {(view, error) => <WavesView view={view} error={error} />}
    </GraphGate>
  );
}
