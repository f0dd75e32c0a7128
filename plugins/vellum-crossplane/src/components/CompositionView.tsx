import { useCallback, useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import {
  FilterBar,
  GraphWorkspace,
  TreeTable,
  useMarkedPath,
  useNow,
  useSelection,
  useTree,
  useTreeColumns,
} from '@vellum-io/backstage-plugin-vellum-react';
import { vellumCrossplaneTranslationRef } from '../translation';

/** The sentence, the composite tree and the object that is looked at. */
export function CompositionView(props: { view: GraphView; error?: Error }) {
  const { view, error } = props;
  const { t } = useTranslationRef(vellumCrossplaneTranslationRef);
  const now = useNow(view.at);
  const { path } = view.headline;
  const tree = useTree(view.graph, useMarkedPath(view));
  const selection = useSelection(view.graph);
  const { node, select } = selection;
  const { state, reason, since } = useTreeColumns(view.findings);
  const columns = useMemo(() => [state, reason, since], [state, reason, since]);

  const { reveal } = tree;
  const show = useCallback(
    (nodeId: string) => {
      reveal(path);
      select(nodeId);
    },
    [reveal, path, select],
  );

  return (
    <GraphWorkspace
      view={view}
      error={error}
      now={now}
      selection={selection}
      onShowNode={show}
      bar={<FilterBar tree={tree} />}
    >
      <TreeTable
        tree={tree}
        columns={columns}
        now={now}
        label={t('tab.tree')}
        selectedId={node?.id}
        onSelect={select}
      />
    </GraphWorkspace>
  );
}
