import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import {
  FreshnessMark,
  ProblemList,
  StateIcon,
  stateTone,
  useNow,
  useStatement,
} from '@vellum-io/backstage-plugin-vellum-react';
import { vellumCrossplaneTranslationRef } from '../translation';
import styles from './CrossplaneCard.module.css';

/** Nothing to sum up: because there is nothing, or because nobody could look, or not yet. */
export function NoComposition(props: { view: GraphView; error?: Error }) {
  const { view, error } = props;
  const { cluster, freshness, graph, headline } = view;
  const { t } = useTranslationRef(vellumCrossplaneTranslationRef);
  const now = useNow(view.at);
  const isLoading = freshness.state === 'loading';
  const statement = useStatement(headline, now);
  return (
    <>
      {graph.problems.length > 0 && (
        <p className={styles.line}>
          <StateIcon tone={stateTone(headline.state)} />
          <span>{statement}</span>
        </p>
      )}
      <ProblemList view={view} error={error} now={now} />
      {(isLoading || headline.state !== 'forbidden') && (
        <p className={styles.quiet}>
          {isLoading ? t('card.loading') : t('card.empty', { cluster })}
        </p>
      )}
      <FreshnessMark view={view} error={error} now={now} />
    </>
  );
}
