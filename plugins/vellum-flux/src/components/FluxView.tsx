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
import { vellumFluxTranslationRef } from '../translation';
import { Inventory } from './Inventory';
import { SourceTable } from './SourceTable';
import { useInventoryOwner } from './useInventoryOwner';
import styles from './FluxView.module.css';

/** The sentence, the stages, what the chosen Kustomization applied, and the sources. */
export function FluxView(props: { view: GraphView; error?: Error }) {
  const { view, error } = props;
  const { t } = useTranslationRef(vellumFluxTranslationRef);
  const now = useNow(view.at);
  const { node, select, clear } = useSelection(view.graph);
  const owner = useInventoryOwner(view, node?.id);

  return (
    <>
      <HeadlinePanel
        view={view}
        now={now}
        onShowNode={select}
        showLabel={t('headline.show')}
      />
      <div className={styles.bar}>
        <h3 className={styles.title}>{t('stages.label')}</h3>
        {view.boards.map(
          board =>
            board.revision && (
              <code className={styles.revision} key={board.id}>
                {board.revision}
              </code>
            ),
        )}
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
          <LaneBoardView
            key={board.id}
            board={board}
            now={now}
            selectedId={node?.id ?? owner?.id}
            onSelect={select}
          />
        ))}
        {owner && (
          <Inventory
            view={view}
            owner={owner}
            now={now}
            selectedId={node?.id}
            onSelect={select}
          />
        )}
        <SourceTable
          view={view}
          now={now}
          selectedId={node?.id}
          onSelect={select}
        />
      </Workspace>
    </>
  );
}
