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
import { BoardHeader } from './BoardHeader';
import { UnsyncedApplication } from './UnsyncedApplication';
import styles from './WavesView.module.css';

/** The sentence, the waves of each application, and the object that is looked at. */
export function WavesView(props: { view: GraphView; error?: Error }) {
  const { view, error } = props;
  const { t } = useTranslationRef(vellumArgocdTranslationRef);
  const now = useNow(view.at);
  const { node, select, clear } = useSelection(view.graph);
  // A single application shares its line with the freshness; several have a line each.
  const only = view.boards.length === 1 ? view.boards[0] : undefined;
  const isOrdered = (rootId: string) =>
    view.boards.some(board => board.id === rootId);
  const unordered = view.graph.roots.filter(id => !isOrdered(id));

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
            <LaneBoardView
              board={board}
              now={now}
              selectedId={node?.id}
              onSelect={select}
            />
          </section>
        ))}
        {unordered.map(rootId => (
          <UnsyncedApplication
            key={rootId}
            view={view}
            rootId={rootId}
            now={now}
            selectedId={node?.id}
            onSelect={select}
          />
        ))}
      </Workspace>
    </>
  );
}
