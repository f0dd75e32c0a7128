import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatAge,
  GraphNode,
} from '@vellum-io/backstage-plugin-vellum-common';
import { vellumTranslationRef } from '../../translation';
import { StateLabel } from '../StateLabel/StateLabel';
import { nodeReason } from './nodeReason';
import { TreeColumn } from './TreeColumn';

/** State, reason and age: the columns of every tree. @public */
export function useTreeColumns(): {
  state: TreeColumn;
  reason: TreeColumn;
  since: TreeColumn;
} {
  const { t } = useTranslationRef(vellumTranslationRef);
  return useMemo(() => {
    const reasonOf = (node: GraphNode) =>
      nodeReason(node) ??
      (node.presence === 'present'
        ? undefined
        : t(`presence.${node.presence}`));
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
        title: reasonOf,
        render: node => reasonOf(node) ?? '–',
      },
      since: {
        id: 'since',
        header: t('tree.since'),
        width: '84px',
        title: node => node.health.since,
        render: (node, now) => formatAge(node.health.since, now),
      },
    };
  }, [t]);
}
