import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  GraphNode,
  GraphView,
} from '@vellum-io/backstage-plugin-vellum-common';
import {
  nodeTitle,
  subgraph,
  TreeTable,
  useMarkedPath,
  useTree,
} from '@vellum-io/backstage-plugin-vellum-react';
import { vellumFluxTranslationRef } from '../translation';
import { useInventoryColumns } from './useInventoryColumns';
import styles from './FluxView.module.css';

/** What one Kustomization or HelmRelease applied, as a tree. */
export function Inventory(props: {
  view: GraphView;
  owner: GraphNode;
  now: Date;
  selectedId?: string;
  onSelect: (nodeId: string) => void;
}) {
  const { view, owner, now, selectedId, onSelect } = props;
  const { t } = useTranslationRef(vellumFluxTranslationRef);
  const graph = useMemo(() => {
    const applied = view.graph.edges
      .filter(edge => edge.from === owner.id && edge.relation !== 'fetches')
      .map(edge => edge.to);
    return subgraph(view.graph, applied, ['fetches']);
  }, [view.graph, owner.id]);
  const tree = useTree(graph, useMarkedPath(view));
  const columns = useInventoryColumns(view.findings);
  const name = nodeTitle(owner);

  return (
    <section
      className={styles.section}
      aria-label={t('inventory.label', { name })}
    >
      {graph.roots.length === 0 ? (
        <p className={styles.none}>{t('inventory.none', { name })}</p>
      ) : (
        <TreeTable
          tree={tree}
          columns={columns}
          now={now}
          label={t('inventory.label', { name })}
          resourceHeader={t('inventory.header', { name })}
          selectedId={selectedId}
          onSelect={onSelect}
        />
      )}
    </section>
  );
}
