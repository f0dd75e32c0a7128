import { useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatAge,
  Lane,
  LaneState,
} from '@vellum-io/backstage-plugin-vellum-common';
import { Tone } from '../../state/stateTone';
import { vellumTranslationRef } from '../../translation';
import { StateIcon } from '../StateLabel/StateIcon';
import { LaneCardView } from './LaneCardView';
import styles from './LaneBoardView.module.css';

const TONES: Record<LaneState, Tone> = {
  failed: 'bad',
  blocking: 'busy',
  running: 'busy',
  waiting: 'waiting',
  done: 'ok',
};

/** One wave or stage. */
export function LaneColumn(props: {
  lane: Lane;
  now: Date;
  selectedId?: string;
  onSelect: (nodeId: string) => void;
}) {
  const { lane, now, selectedId, onSelect } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  const titleId = useId();
  const { ready, total, since, reason, state } = lane;
  const progress = [
    state === 'waiting'
      ? undefined
      : t('board.ready', { ready: String(ready), total: String(total) }),
    since && formatAge(since, now),
  ].filter(Boolean);

  return (
    <section
      className={`${styles.lane} ${styles[state] ?? ''}`}
      aria-labelledby={titleId}
    >
      <h3 className={styles.title} id={titleId}>
        <span>{lane.title}</span>
        <span className={styles.state}>
          <StateIcon tone={TONES[state]} />
          {t(`board.${state}`)}
        </span>
      </h3>
      {progress.length > 0 && (
        <div className={styles.sub}>{progress.join(' · ')}</div>
      )}
      {reason && <div className={styles.sub}>{reason}</div>}
      <ul className={styles.cards}>
        {lane.cards.map(card => (
          <li key={card.id}>
            <LaneCardView
              card={card}
              isSelected={
                card.nodeId !== undefined && card.nodeId === selectedId
              }
              onSelect={onSelect}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
