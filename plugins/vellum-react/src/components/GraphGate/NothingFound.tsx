import { ReactNode } from 'react';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import { useNow } from '../../hooks/useNow';
import { FreshnessMark } from '../FreshnessMark/FreshnessMark';
import { HeadlinePanel } from '../HeadlinePanel/HeadlinePanel';
import { LoadingState } from '../LoadingState/LoadingState';
import { ProblemList } from '../Workspace/ProblemList';
import styles from './GraphGate.module.css';

/**
 * A view without objects. What could not be read comes first: "nothing is there" is said only of what was looked at, and
 * not at all before everything was, or where nobody could look.
 */
export function NothingFound(props: {
  view: GraphView;
  error?: Error;
  children: ReactNode;
}) {
  const { view, error, children } = props;
  const now = useNow(view.at);
  const isLoading = view.freshness.state === 'loading';
  return (
    <>
      {view.graph.problems.length > 0 && (
        <HeadlinePanel view={view} now={now} />
      )}
      <div className={styles.mark}>
        <FreshnessMark view={view} error={error} now={now} />
      </div>
      <ProblemList view={view} error={error} now={now} />
      {isLoading && <LoadingState />}
      {!isLoading && view.headline.state !== 'forbidden' && children}
    </>
  );
}
