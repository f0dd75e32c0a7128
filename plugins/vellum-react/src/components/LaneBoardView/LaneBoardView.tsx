import { CSSProperties } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Lane, LaneBoard } from '@vellum-io/backstage-plugin-vellum-common';
import { vellumTranslationRef } from '../../translation';
import { LaneColumn } from './LaneColumn';
import styles from './LaneBoardView.module.css';

/** @public */
export interface LaneBoardViewProps {
  board: LaneBoard;
  now: Date;
  selectedId?: string;
  onSelect: (nodeId: string) => void;
}

/**
 * Anything with an order, as lanes from left to right: sync waves, stages of dependsOn. What has not begun is dashed,
 * what holds the rest is outlined. Without lanes only the notes are shown.
 *
 * @public
 */
export function LaneBoardView(props: LaneBoardViewProps) {
  const { board, now, selectedId, onSelect } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  return (
    <div className={styles.board}>
      {board.lanes.length > 0 && (
        <div
          className={styles.scroll}
          role="region"
          aria-label={t('board.lanes', { title: board.title })}
          // Scrolled by the arrow keys too, which wants the focus.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {groupByPhase(board.lanes).map(({ phase, lanes }) => (
            <div
              className={styles.phase}
              key={lanes[0].id}
              style={{ '--lanes': lanes.length } as CSSProperties}
            >
              {phase && <div className={styles.phaseName}>{phase}</div>}
              <div className={styles.lanes}>
                {lanes.map(lane => (
                  <LaneColumn
                    key={lane.id}
                    lane={lane}
                    now={now}
                    selectedId={selectedId}
                    onSelect={onSelect}
                  />
                ))}
              </div>
            </div>
          ))}
        </div>
      )}
      {board.notes.length > 0 && (
        <ul className={styles.notes}>
          {board.notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function groupByPhase(
  lanes: readonly Lane[],
): { phase?: string; lanes: Lane[] }[] {
  const groups: { phase?: string; lanes: Lane[] }[] = [];
  for (const lane of lanes) {
    const last = groups[groups.length - 1];
    if (last && last.phase === lane.phase) {
      last.lanes.push(lane);
    } else {
      groups.push({ phase: lane.phase, lanes: [lane] });
    }
  }
  return groups;
}
