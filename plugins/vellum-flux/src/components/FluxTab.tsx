import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_FLUX } from '@vellum-io/backstage-plugin-vellum-common';
import { GraphTab } from '@vellum-io/backstage-plugin-vellum-react';
import { vellumFluxTranslationRef } from '../translation';
import { FluxView } from './FluxView';

/** The tab of the entity in context. */
export function FluxTab() {
  const { t } = useTranslationRef(vellumFluxTranslationRef);
  return (
    <GraphTab
      view="flux"
      empty={({ cluster }) => ({
        title: t('empty.title'),
        description: t('empty.description', { cluster }),
        annotation: ANNOTATION_FLUX,
        example: 'Kustomization/flux-system/my-app',
      })}
    >
      {(view, error) => <FluxView view={view} error={error} />}
    </GraphTab>
  );
}
