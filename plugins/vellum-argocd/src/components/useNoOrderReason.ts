import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import { vellumTranslationRef } from '@vellum-io/backstage-plugin-vellum-react';
import { vellumArgocdTranslationRef } from '../translation';

/** Why an application has no waves: it could not be read, or it was read and has none. */
export function useNoOrderReason(view: GraphView, rootId: string): string {
  const shared = useTranslationRef(vellumTranslationRef).t;
  const { t } = useTranslationRef(vellumArgocdTranslationRef);
  const presence = view.graph.nodes.find(node => node.id === rootId)?.presence;
  return presence === undefined || presence === 'present'
    ? t('board.noOrder')
    : shared(`presence.${presence}`);
}
