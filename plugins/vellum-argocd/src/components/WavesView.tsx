import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  GraphView,
  LaneBoard,
} from '@vellum-io/backstage-plugin-vellum-common';
import {
  GraphWorkspace,
  LaneBoardView,
  useNow,
  useSelection,
} from '@vellum-io/backstage-plugin-vellum-react';
import { vellumArgocdTranslationRef } from '../translation';
import { ApplicationTree } from './ApplicationTree';
import { BoardHeader } from './BoardHeader';
import styles from './WavesView.module.css';

/** The sentence, the waves of each application, and the object that is looked at. */
export function WavesView(props: { view: GraphView; error?: Error }) {
  const { view, error } = props;
  const { t } = useTranslationRef(vellumArgocdTranslationRef);
  const now = useNow(view.at);
  const selection = useSelection(view.graph);
  const shape = {
    now,
    selectedId: selection.node?.id,
    onSelect: selection.select,
  };
  // A single application shares its line with the freshness; several have a line each.
  const only = view.boards.length === 1 ? view.boards[0] : undefined;
  // Each Application that could be read has a board.
  const hasBoard = (rootId: string) =>
    view.boards.some(board => board.id === rootId);
  const opener = (board: LaneBoard) =>
    view.graph.nodes.some(({ id }) => id === board.id)
      ? selection.select
      : undefined;
  const unread = view.graph.roots.filter(id => !hasBoard(id));

  return (
    <GraphWorkspace
      view={view}
      error={error}
      now={now}
      selection={selection}
      showLabel={t('board.showBlocker')}
      bar={only && <BoardHeader board={only} onSelect={opener(only)} />}
    >
      {view.boards.map(board => (
        <section
          key={board.id}
          className={styles.board}
          aria-label={board.title}
        >
          {!only && <BoardHeader board={board} onSelect={opener(board)} />}
          {board.lanes.length === 0 && (
            <ApplicationTree view={view} rootId={board.id} {...shape} />
          )}
          <LaneBoardView board={board} {...shape} />
        </section>
      ))}
      {unread.map(rootId => (
        <section key={rootId} className={styles.board}>
          <ApplicationTree view={view} rootId={rootId} {...shape} />
        </section>
      ))}
    </GraphWorkspace>
  );
}
