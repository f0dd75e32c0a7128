import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import { clockTime } from '../../state/clockTime';
import { causeOf } from '../../state/causeOf';
import { vellumTranslationRef } from '../../translation';
import styles from './FreshnessMark.module.css';

/**
 * How fresh what is shown is: "live · prod-eu". Always in sight, small; changes are announced politely.
 *
 * @public
 */
export function FreshnessMark(props: {
  view: GraphView;
  /** The last re-read failed. */
  error?: Error;
  now: Date;
}) {
  const { view, error, now } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  const { state, since, message } = view.freshness;

  const words = () => {
    if (state === 'stale') {
      return since
        ? t('freshness.staleSince', { time: clockTime(since, now) })
        : t('freshness.stale');
    }
    if (error) {
      return t('freshness.refreshFailed');
    }
    return state === 'loading'
      ? message ?? t('freshness.loading')
      : t('freshness.live');
  };
  const look = state !== 'stale' && error ? 'stale' : state;

  return (
    <span
      className={`${styles.mark} ${styles[look]}`}
      role="status"
      title={error ? causeOf(error).message : message}
    >
      {words()} · {view.cluster}
    </span>
  );
}
