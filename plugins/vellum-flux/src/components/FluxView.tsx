import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import {
  GraphWorkspace,
  LaneBoardView,
  useNow,
  useSelection,
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
  const selection = useSelection(view.graph);
  const selectedId = selection.node?.id;
  const owner = useInventoryOwner(view, selectedId);
  const shape = { now, selectedId, onSelect: selection.select };

  return (
    <GraphWorkspace
      view={view}
      error={error}
      now={now}
      selection={selection}
      showLabel={t('headline.show')}
      bar={
        <>
          <h3 className={styles.title}>{t('stages.label')}</h3>
          {view.boards.map(
            board =>
              board.revision && (
                <code className={styles.revision} key={board.id}>
                  {board.revision}
                </code>
              ),
          )}
        </>
      }
    >
      {view.boards.map(board => (
        <LaneBoardView
          key={board.id}
          board={board}
          {...shape}
          selectedId={selectedId ?? owner?.id}
        />
      ))}
      {owner && <Inventory view={view} owner={owner} {...shape} />}
      <SourceTable view={view} {...shape} />
    </GraphWorkspace>
  );
}
