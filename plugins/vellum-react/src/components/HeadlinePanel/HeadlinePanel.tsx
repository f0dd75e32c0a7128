import { ReactNode, useId, useMemo, useState } from 'react';
import { Box, Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import { emphasizeNames } from '../../state/emphasizeNames';
import { stateTone } from '../../state/stateTone';
import { indexNodes } from '../../tree/indexNodes';
import { vellumTranslationRef } from '../../translation';
import { StateIcon } from '../StateLabel/StateIcon';
import { HeadlinePath } from './HeadlinePath';
import { useStatement } from './useStatement';
import styles from './HeadlinePanel.module.css';

export interface HeadlinePanelProps {
  view: GraphView;
  now: Date;
  /** Called with the node that is wrong, or with the node of a path chip; without it the path is plain text. */
  onShowNode?: (nodeId: string) => void;
  /** Text of the button that shows the cause; "Show in tree" where absent. */
  showLabel?: string;
}

/**
 * The sentence: state, for how long, and the cause, with the path from what was asked for to what is wrong.
 * One quiet line where all is well.
 */
export function HeadlinePanel(props: HeadlinePanelProps) {
  const { view, now, onShowNode, showLabel } = props;
  const { headline } = view;
  const { t } = useTranslationRef(vellumTranslationRef);
  const statement = useStatement(headline, now);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const helpId = useId();
  const nodes = useMemo(() => indexNodes(view.graph), [view.graph]);
  const names = useMemo(
    () => [...nodes.values()].flatMap(n => [n.ref.name, n.label ?? '']),
    [nodes],
  );
  const tone = stateTone(headline.state);
  const target = headline.path[headline.path.length - 1];

  return (
    <Box
      as="section"
      bg="neutral"
      className={`${styles.panel} ${styles[tone] ?? ''}`}
      aria-label={statement}
    >
      <div className={styles.text}>
        <h2 className={styles.statement}>
          <StateIcon tone={tone} />
          <span>{statement}</span>
        </h2>
        {headline.detail && (
          <p className={styles.detail}>
            <Emphasized text={headline.detail} names={names} />
          </p>
        )}
        {headline.path.length > 1 && (
          <HeadlinePath
            path={headline.path}
            nodes={nodes}
            tone={tone}
            onShowNode={onShowNode}
          />
        )}
        {headline.nextStep && isHelpOpen && (
          <p className={styles.help} id={helpId}>
            <strong>{t('headline.whatToDo')}.</strong>{' '}
            <Emphasized text={headline.nextStep} names={names} />
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {target && onShowNode && tone !== 'ok' && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => onShowNode(target)}
          >
            {showLabel ?? t('headline.showInTree')}
          </Button>
        )}
        {headline.nextStep && (
          <Button
            size="small"
            variant="primary"
            aria-expanded={isHelpOpen}
            aria-controls={isHelpOpen ? helpId : undefined}
            onPress={() => setHelpOpen(open => !open)}
          >
            {t('headline.whatToDo')}
          </Button>
        )}
      </div>
    </Box>
  );
}

function Emphasized(props: { text: string; names: string[] }): ReactNode {
  return emphasizeNames(props.text, props.names).map((piece, index) =>
    piece.strong ? <strong key={index}>{piece.text}</strong> : piece.text,
  );
}
