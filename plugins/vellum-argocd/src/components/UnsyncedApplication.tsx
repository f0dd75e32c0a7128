import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import {
  subgraph,
  TreeTable,
  useMarkedPath,
  useTree,
  useTreeColumns,
} from '@vellum-io/backstage-plugin-vellum-react';
import { vellumArgocdTranslationRef } from '../translation';
import styles from './WavesView.module.css';

/** An application without waves: its objects as a tree. */
export function UnsyncedApplication(props: {
  view: GraphView;
  rootId: string;
  now: Date;
  selectedId?: string;
  onSelect: (nodeId: string) => void;
}) {
  const { view, rootId, now, selectedId, onSelect } = props;
  const { t } = useTranslationRef(vellumArgocdTranslationRef);
  const graph = useMemo(
    () => subgraph(view.graph, [rootId]),
    [view.graph, rootId],
  );
  const tree = useTree(graph, useMarkedPath(view));
  const { state, reason, since } = useTreeColumns();
  const columns = useMemo(() => [state, reason, since], [state, reason, since]);
  return (
    <section className={styles.board}>
      <p className={styles.note}>{t('board.noOrder')}</p>
      <TreeTable
        tree={tree}
        columns={columns}
        now={now}
        label={t('board.applications')}
        selectedId={selectedId}
        onSelect={onSelect}
      />
    </section>
  );
}
