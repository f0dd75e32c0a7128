import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import { clockTime } from '../../state/clockTime';
import { causeOf } from '../../state/causeOf';
import { vellumTranslationRef } from '../../translation';
import styles from './ProblemList.module.css';

/**
 * In words, what the view does not show: kinds that may not be read, a limit reached, a cluster that is away.
 * Nothing is dropped silently.
 *
 * @public
 */
export function ProblemList(props: {
  view: GraphView;
  error?: Error;
  now: Date;
}) {
  const { view, error, now } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  const { freshness } = view;
  const notes = view.graph.problems.map(problem => problem.message);
  if (freshness.state === 'stale') {
    const time = clockTime(freshness.since ?? view.at, now);
    notes.unshift(t('freshness.staleNote', { time }));
  }
  if (error) {
    const time = clockTime(view.at, now);
    notes.unshift(
      `${t('freshness.refreshNote', { time })} ${causeOf(error).message}`,
    );
  }
  if (notes.length === 0) {
    return null;
  }
  return (
    <ul className={styles.notes} aria-label={t('problems.label')}>
      {[...new Set(notes)].map(note => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
