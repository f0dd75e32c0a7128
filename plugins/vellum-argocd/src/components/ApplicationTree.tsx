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
import { useNoOrderReason } from './useNoOrderReason';
import styles from './WavesView.module.css';

/** An application without waves: why there are none, and what is known of it as a tree. */
export function ApplicationTree(props: {
  view: GraphView;
  rootId: string;
  now: Date;
  selectedId?: string;
  onSelect: (nodeId: string) => void;
}) {
  const { view, rootId, now, selectedId, onSelect } = props;
  const { t } = useTranslationRef(vellumArgocdTranslationRef);
  const reasonOfNone = useNoOrderReason(view, rootId);
  const graph = useMemo(
    () => subgraph(view.graph, [rootId]),
    [view.graph, rootId],
  );
  const tree = useTree(graph, useMarkedPath(view));
  const { state, reason, since } = useTreeColumns(view.findings);
  const columns = useMemo(() => [state, reason, since], [state, reason, since]);
  return (
    <>
      <p className={styles.note}>{reasonOfNone}</p>
      <TreeTable
        tree={tree}
        columns={columns}
        now={now}
        label={t('board.applications')}
        selectedId={selectedId}
        onSelect={onSelect}
      />
    </>
  );
}
