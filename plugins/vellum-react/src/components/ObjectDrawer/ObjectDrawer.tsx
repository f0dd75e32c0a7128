import { useId } from 'react';
import { Box, ButtonIcon } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  GraphNode,
  GraphView,
} from '@vellum-io/backstage-plugin-vellum-common';
import { RiCloseLine } from '@remixicon/react';
import { stateTone } from '../../state/stateTone';
import { nodeTitle } from '../../tree/nodeTitle';
import { vellumTranslationRef } from '../../translation';
import { StateIcon } from '../StateLabel/StateIcon';
import { ConditionList } from './ConditionList';
import { DrawerSection } from './DrawerSection';
import { FactList } from './FactList';
import { HealthSummary } from './HealthSummary';
import { Identity } from './Identity';
import { NextStep } from './NextStep';
import { Opinions } from './Opinions';
import { Relatives } from './Relatives';
import { Warnings } from './Warnings';
import styles from './ObjectDrawer.module.css';

export interface ObjectDrawerProps {
  view: GraphView;
  node: GraphNode;
  now: Date;
  onClose: () => void;
  onSelect: (nodeId: string) => void;
}

/** The object: what it says of itself, what to do about it, where it comes from. */
export function ObjectDrawer(props: ObjectDrawerProps) {
  const { view, node, now, onClose, onSelect } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  const titleId = useId();
  const title = nodeTitle(node);
  const identity = [
    node.ref.kind,
    node.apiVersion,
    node.label && t('drawer.composedAs', { name: node.label }),
  ];

  return (
    <Box
      as="aside"
      bg="neutral"
      className={styles.drawer}
      aria-labelledby={titleId}
    >
      <header className={styles.header}>
        <h3 className={styles.title} id={titleId}>
          <StateIcon tone={stateTone(node.health.state)} />
          <span>{title}</span>
        </h3>
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiCloseLine />}
          aria-label={t('drawer.close')}
          onPress={onClose}
        />
      </header>
      <p className={styles.identity}>{identity.filter(Boolean).join(' · ')}</p>

      <HealthSummary node={node} />
      <Opinions node={node} />
      <Warnings node={node} now={now} />
      <NextStep view={view} node={node} onSelect={onSelect} />
      <DrawerSection title={t('drawer.conditions')}>
        <ConditionList node={node} now={now} />
      </DrawerSection>
      <DrawerSection title={t('drawer.facts')}>
        <FactList node={node} now={now} />
      </DrawerSection>
      <Relatives view={view} node={node} onSelect={onSelect} />
      <DrawerSection title={t('drawer.identity')}>
        <Identity node={node} />
      </DrawerSection>
    </Box>
  );
}
