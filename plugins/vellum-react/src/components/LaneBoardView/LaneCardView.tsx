import { useEffect, useRef } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LaneCard,
  LaneCardState,
} from '@vellum-io/backstage-plugin-vellum-common';
import { Tone } from '../../state/stateTone';
import { vellumTranslationRef } from '../../translation';
import { SpokenText } from '../SpokenText/SpokenText';
import { StateIcon } from '../StateLabel/StateIcon';
import styles from './LaneBoardView.module.css';

const TONES: Record<LaneCardState, Tone> = {
  failed: 'bad',
  blocking: 'busy',
  progressing: 'busy',
  waiting: 'waiting',
  suspended: 'paused',
  unknown: 'unknown',
  done: 'ok',
};

/**
 * One object in its lane, with two facts: what the sync did, and what it is now. Why it holds its lane, or why not, is
 * told on pointing at it.
 */
export function LaneCardView(props: {
  card: LaneCard;
  isSelected: boolean;
  onSelect: (nodeId: string) => void;
}) {
  const { card, isSelected, onSelect } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isSelected) {
      button.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    }
  }, [isSelected]);
  const { nodeId, kind, name, namespace, state, blocking, message } = card;
  const { gateReason, root, tie } = card;
  const title = [message, gateReason && t(`gate.${gateReason}`)]
    .filter(Boolean)
    .join('\n');
  const className = [
    styles.card,
    isSelected && styles.selected,
    blocking && styles.holds,
  ]
    .filter(Boolean)
    .join(' ');
  const content = (
    <>
      <span className={styles.kind}>
        {kind}
        {tie !== undefined && ` · ${t('card.tie', { number: String(tie) })}`}
      </span>
      <span
        className={styles.name}
        title={[namespace, name].filter(Boolean).join('/')}
      >
        <StateIcon tone={TONES[state]} />
        <span>{name}</span>
        <SpokenText>
          , {t(`card.${state}`)}
          {blocking && `, ${t('board.blocks')}`}.
        </SpokenText>
      </span>
      <span className={styles.facts}>
        <span>{card.then}</span> <span>{card.now}</span>
      </span>
      {blocking && message && <span className={styles.message}>{message}</span>}
      {root && (
        <span className={styles.message}>
          {t('card.heldBy', { kind: root.kind, name: root.name })}
        </span>
      )}
    </>
  );
  return nodeId ? (
    <button
      ref={button}
      type="button"
      className={className}
      aria-pressed={isSelected}
      title={title}
      onClick={() => onSelect(nodeId)}
    >
      {content}
    </button>
  ) : (
    <div className={className} title={title}>
      {content}
    </div>
  );
}
