import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Finding,
  formatAge,
  GraphNode,
} from '@vellum-io/backstage-plugin-vellum-common';
import { vellumTranslationRef } from '../../translation';
import { StateLabel } from '../StateLabel/StateLabel';
import { nodeReason, shortReason } from './nodeReason';
import { TreeColumn } from './TreeColumn';

const NO_FINDINGS: readonly Finding[] = [];

/**
 * State, reason and age: the columns of every tree. The reason of an object that a finding names is the finding's.
 *
 * @public
 */
export function useTreeColumns(findings: readonly Finding[] = NO_FINDINGS): {
  state: TreeColumn;
  reason: TreeColumn;
  since: TreeColumn;
} {
  const { t } = useTranslationRef(vellumTranslationRef);
  return useMemo(() => {
    const presenceOf = (node: GraphNode) =>
      node.presence === 'present' ? undefined : t(`presence.${node.presence}`);
    return {
      state: {
        id: 'state',
        header: t('tree.state'),
        width: '132px',
        render: node => <StateLabel state={node.health.state} />,
      },
      reason: {
        id: 'reason',
        header: t('tree.reason'),
        title: node => nodeReason(node) ?? presenceOf(node),
        render: node => shortReason(node, findings) ?? presenceOf(node) ?? '–',
      },
      since: {
        id: 'since',
        header: t('tree.since'),
        width: '84px',
        title: node => node.health.since,
        render: (node, now) => formatAge(node.health.since, now),
      },
    };
  }, [t, findings]);
}
