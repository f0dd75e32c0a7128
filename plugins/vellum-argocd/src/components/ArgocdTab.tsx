import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_ARGOCD_APP_NAME } from '@vellum-io/backstage-plugin-vellum-common';
import { GraphTab } from '@vellum-io/backstage-plugin-vellum-react';
import { vellumArgocdTranslationRef } from '../translation';
import { WavesView } from './WavesView';

/** The tab of the entity in context. */
export function ArgocdTab() {
  const { t } = useTranslationRef(vellumArgocdTranslationRef);
  return (
    <GraphTab
      view="argocd"
      empty={({ cluster }) => ({
        title: t('empty.title'),
        description: t('empty.description', { cluster }),
        annotation: ANNOTATION_ARGOCD_APP_NAME,
        example: 'my-application',
      })}
    >
      {(view, error) => <WavesView view={view} error={error} />}
    </GraphTab>
  );
}
