import { ReactNode } from 'react';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import { GraphViewResult } from '../../hooks/useGraphView';
import { ErrorPanel } from '../ErrorPanel/ErrorPanel';
import { LoadingState } from '../LoadingState/LoadingState';
import { NothingFound } from './NothingFound';
import styles from './GraphGate.module.css';

export interface GraphGateProps {
  result: GraphViewResult;
  /** Shown where the entity names nothing that is there, below what could not be read. */
  empty: (view: GraphView) => ReactNode;
  children: (view: GraphView, refreshError: Error | undefined) => ReactNode;
}

/** Shows a view once there is one, and says what is the matter as long as there is none. */
export function GraphGate(props: GraphGateProps) {
  return <div className={styles.tab}>{contentOf(props)}</div>;
}

function contentOf(props: GraphGateProps): ReactNode {
  const { result, empty, children } = props;
  switch (result.status) {
    case 'loading':
      return <LoadingState />;
    case 'error':
      return (
        <ErrorPanel
          error={result.error}
          isRetrying={result.refreshing}
          onRetry={result.reread}
        />
      );
    case 'ready':
      return result.view.graph.roots.length === 0 &&
        result.view.boards.length === 0 ? (
        <NothingFound view={result.view} error={result.error}>
          {empty(result.view)}
        </NothingFound>
      ) : (
        children(result.view, result.error)
      );
    default:
      return result satisfies never;
  }
}
