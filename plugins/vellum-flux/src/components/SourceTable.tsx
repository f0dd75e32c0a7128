import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatAge,
  GraphNode,
  GraphView,
} from '@vellum-io/backstage-plugin-vellum-common';
import {
  TreeColumn,
  TreeTable,
  useMarkedPath,
  useTree,
  useTreeColumns,
} from '@vellum-io/backstage-plugin-vellum-react';
import { vellumFluxTranslationRef } from '../translation';
import styles from './FluxView.module.css';

const factOf = (node: GraphNode, name: string) =>
  node.facts.find(fact => fact.name === name)?.value;

/** Where the manifests come from, with the revision that was fetched. */
export function SourceTable(props: {
  view: GraphView;
  now: Date;
  selectedId?: string;
  onSelect: (nodeId: string) => void;
}) {
  const { view, now, selectedId, onSelect } = props;
  const { t } = useTranslationRef(vellumFluxTranslationRef);
  const graph = useMemo(() => {
    const nodes = view.graph.nodes.filter(node => node.role === 'source');
    return {
      roots: nodes.map(node => node.id),
      nodes,
      edges: [],
      problems: [],
    };
  }, [view.graph]);
  const tree = useTree(graph, useMarkedPath(view));
  const { state } = useTreeColumns();
  const columns = useMemo(
    (): TreeColumn[] => [
      state,
      {
        id: 'address',
        header: t('sources.address'),
        title: node => factOf(node, 'url'),
        render: node => factOf(node, 'url') ?? '–',
      },
      {
        id: 'fetched',
        header: t('sources.fetched'),
        width: '84px',
        isMinor: true,
        title: node => factOf(node, 'fetched'),
        render: (node, at) => formatAge(factOf(node, 'fetched'), at),
      },
      {
        id: 'revision',
        header: t('inventory.revision'),
        width: '190px',
        title: node => factOf(node, 'revision'),
        render: node => (
          <span className={styles.revision}>
            {factOf(node, 'revision') ?? factOf(node, 'version') ?? '–'}
          </span>
        ),
      },
    ],
    [t, state],
  );
  if (graph.nodes.length === 0) {
    return null;
  }
  return (
    <section className={styles.section} aria-label={t('sources.label')}>
      <TreeTable
        tree={tree}
        columns={columns}
        now={now}
        label={t('sources.label')}
        resourceHeader={t('sources.source')}
        selectedId={selectedId}
        onSelect={onSelect}
      />
    </section>
  );
}
