import { useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_FLUX } from '@vellum-io/backstage-plugin-vellum-common';
import {
  EmptyState,
  GraphGate,
  useGraphView,
} from '@vellum-io/backstage-plugin-vellum-react';
import { vellumFluxTranslationRef } from '../translation';
import { FluxView } from './FluxView';

/** The tab of the entity in context. */
export function FluxTab() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(vellumFluxTranslationRef);
  const result = useGraphView(entity, 'flux');
  return (
    <GraphGate
      result={result}
      empty={view => (
        <EmptyState
          title={t('empty.title')}
          description={t('empty.description', { cluster: view.cluster })}
          annotation={ANNOTATION_FLUX}
          example="Kustomization/flux-system/my-app"
        />
      )}
    >
      {(view, error) => <FluxView view={view} error={error} />}
    </GraphGate>
  );
}
