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

/** Nothing to sum up: because there is nothing, or because it could not be read, or not yet. */
export function NoComposition(props: { view: GraphView; error?: Error }) {
  const { view, error } = props;
  const { cluster, freshness, graph, headline } = view;
  const { t } = useTranslationRef(vellumCrossplaneTranslationRef);
  const now = useNow(view.at);
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
      <p className={styles.quiet}>
        {freshness.state === 'loading'
          ? t('card.loading')
          : t('card.empty', { cluster })}
      </p>
      <FreshnessMark view={view} error={error} now={now} />
    </>
  );
}
