import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Finding, GraphNode } from '@vellum-io/backstage-plugin-vellum-common';
import {
  TreeColumn,
  useTreeColumns,
} from '@vellum-io/backstage-plugin-vellum-react';
import { vellumFluxTranslationRef } from '../translation';
import styles from './FluxView.module.css';

/** State, message and revision: what differs between objects that one revision should have made equal. */
export function useInventoryColumns(
  findings: readonly Finding[],
): TreeColumn[] {
  const { t } = useTranslationRef(vellumFluxTranslationRef);
  const { state, reason } = useTreeColumns(findings);
  return useMemo(() => {
    const revisionOf = (node: GraphNode) => {
      const fact = (name: string) =>
        node.facts.find(candidate => candidate.name === name)?.value;
      const revision = fact('revision') ?? fact('version');
      const wanted = fact('attempted') ?? fact('wantedVersion');
      return revision && wanted && wanted !== revision
        ? t('inventory.wants', { revision, wanted })
        : revision ?? wanted;
    };
    return [
      state,
      { ...reason, id: 'message', header: t('inventory.message') },
      {
        id: 'revision',
        header: t('inventory.revision'),
        width: '190px',
        title: revisionOf,
        render: node => (
          <span className={styles.revision}>{revisionOf(node) ?? '–'}</span>
        ),
      },
    ];
  }, [t, state, reason]);
}
