import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  countStates,
  GraphView,
} from '@vellum-io/backstage-plugin-vellum-common';
import {
  FreshnessMark,
  StateIcon,
  stateTone,
  useNow,
  useStatement,
} from '@vellum-io/backstage-plugin-vellum-react';
import { vellumCrossplaneTranslationRef } from '../translation';
import styles from './CrossplaneCard.module.css';

/** Sentence, counts and freshness of a composition, in the width of a card. */
export function CompositionSummary(props: { view: GraphView; error?: Error }) {
  const { view, error } = props;
  const { t } = useTranslationRef(vellumCrossplaneTranslationRef);
  const now = useNow(view.at);
  const statement = useStatement(view.headline, now);
  const { total, byGroup } = countStates(view.graph);
  const { problems, progressing, ready } = byGroup;
  const counts = [
    t('card.objects', { count: total }),
    problems > 0 && t('card.problems', { count: problems }),
    progressing > 0 && t('card.progressing', { amount: String(progressing) }),
    t('card.ready', { amount: String(ready) }),
  ].filter(Boolean);
  return (
    <>
      <p className={styles.line}>
        <StateIcon tone={stateTone(view.headline.state)} />
        <span>{statement}</span>
      </p>
      <p className={styles.quiet}>{counts.join(' · ')}</p>
      <FreshnessMark view={view} error={error} now={now} />
    </>
  );
}
