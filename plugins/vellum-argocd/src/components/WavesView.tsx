import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import {
  FreshnessMark,
  HeadlinePanel,
  LaneBoardView,
  ObjectDrawer,
  ProblemList,
  useNow,
  useSelection,
  Workspace,
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
  const { node, select, clear } = useSelection(view.graph);
  // A single application shares its line with the freshness; several have a line each.
  const only = view.boards.length === 1 ? view.boards[0] : undefined;
  // Each Application that could be read has a board.
  const hasBoard = (rootId: string) =>
    view.boards.some(board => board.id === rootId);
  const unread = view.graph.roots.filter(id => !hasBoard(id));

  return (
    <>
      <HeadlinePanel
        view={view}
        now={now}
        onShowNode={select}
        showLabel={t('board.showBlocker')}
      />
      <div className={styles.bar}>
        {only && <BoardHeader board={only} onSelect={select} />}
        <span className={styles.rest}>
          <FreshnessMark view={view} error={error} now={now} />
        </span>
      </div>
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
        {view.boards.map(board => (
          <section
            key={board.id}
            className={styles.board}
            aria-label={board.title}
          >
            {!only && <BoardHeader board={board} onSelect={select} />}
            {board.lanes.length === 0 && (
              <ApplicationTree
                view={view}
                rootId={board.id}
                now={now}
                selectedId={node?.id}
                onSelect={select}
              />
            )}
            <LaneBoardView
              board={board}
              now={now}
              selectedId={node?.id}
              onSelect={select}
            />
          </section>
        ))}
        {unread.map(rootId => (
          <section key={rootId} className={styles.board}>
            <ApplicationTree
              view={view}
              rootId={rootId}
              now={now}
              selectedId={node?.id}
              onSelect={select}
            />
          </section>
        ))}
      </Workspace>
    </>
  );
}
