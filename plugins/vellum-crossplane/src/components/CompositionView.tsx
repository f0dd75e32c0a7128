import { useCallback, useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import {
  FilterBar,
  FreshnessMark,
  HeadlinePanel,
  ObjectDrawer,
  ProblemList,
  TreeTable,
  useMarkedPath,
  useNow,
  useSelection,
  useTree,
  useTreeColumns,
  Workspace,
} from '@vellum-io/backstage-plugin-vellum-react';
import { vellumCrossplaneTranslationRef } from '../translation';

/** The sentence, the composite tree and the object that is looked at. */
export function CompositionView(props: { view: GraphView; error?: Error }) {
  const { view, error } = props;
  const { t } = useTranslationRef(vellumCrossplaneTranslationRef);
  const now = useNow(view.at);
  const { path } = view.headline;
  const tree = useTree(view.graph, useMarkedPath(view));
  const { node, select, clear } = useSelection(view.graph);
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
    <>
      <HeadlinePanel view={view} now={now} onShowNode={show} />
      <FilterBar tree={tree}>
        <FreshnessMark view={view} error={error} now={now} />
      </FilterBar>
      <ProblemList view={view} error={error} now={now} />
      <Workspace
        onClose={clear}
        drawer={
          node && (
            <ObjectDrawer
              view={view}
              node={node}
              now={now}
              onClose={clear}
              onSelect={select}
            />
          )
        }
      >
        <TreeTable
          tree={tree}
          columns={columns}
          now={now}
          label={t('tab.tree')}
          selectedId={node?.id}
          onSelect={select}
        />
      </Workspace>
    </>
  );
}
