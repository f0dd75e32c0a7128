import { ReactNode } from 'react';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  GraphView,
  GraphViewName,
} from '@vellum-io/backstage-plugin-vellum-common';
import { useGraphView } from '../../hooks/useGraphView';
import { EmptyState, EmptyStateProps } from '../EmptyState/EmptyState';
import { GraphGate } from '../GraphGate/GraphGate';

/** @public */
export interface GraphTabProps {
  /** Which view of the entity is read. */
  view: GraphViewName;
  /** What is said where the entity names nothing that is there. */
  empty: (view: GraphView) => EmptyStateProps;
  children: (view: GraphView, refreshError: Error | undefined) => ReactNode;
}

/**
 * A tab of the entity in context: reads its view and keeps it fresh. The one component here that fetches, so that those
 * it shows need not.
 *
 * @public
 */
export function GraphTab(props: GraphTabProps) {
  const { view, empty, children } = props;
  const { entity } = useEntity();
  const result = useGraphView(entity, view);
  return (
    <GraphGate
      result={result}
      empty={found => <EmptyState {...empty(found)} />}
    >
      {children}
    </GraphGate>
  );
}
