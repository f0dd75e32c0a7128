import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Condition,
  formatAge,
  GraphNode,
} from '@vellum-io/backstage-plugin-vellum-common';
import { vellumTranslationRef } from '../../translation';
import { EXPECTED_CONDITIONS } from './expectedConditions';
import styles from './ObjectDrawer.module.css';

/** All conditions as reported, and by name those that should be there and are not: absent is neither False nor Unknown. */
export function ConditionList(props: { node: GraphNode; now: Date }) {
  const { node, now } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  const reported = new Set(node.conditions.map(({ type }) => type));
  const absent =
    node.presence === 'present'
      ? EXPECTED_CONDITIONS[node.role].filter(type => !reported.has(type))
      : [];
  if (node.conditions.length + absent.length === 0) {
    return <p className={styles.words}>{t('drawer.noConditions')}</p>;
  }
  return (
    <dl className={styles.pairs}>
      {node.conditions.map(condition => (
        <div className={styles.pair} key={condition.type}>
          <dt>{condition.type}</dt>
          <dd>
            <ConditionValue condition={condition} now={now} />
          </dd>
        </div>
      ))}
      {absent.map(type => (
        <div className={styles.pair} key={type}>
          <dt>{type}</dt>
          <dd>{t('drawer.notReported')}</dd>
        </div>
      ))}
    </dl>
  );
}

function ConditionValue(props: { condition: Condition; now: Date }) {
  const { status, reason, message, lastTransitionTime } = props.condition;
  return (
    <>
      {[status, reason].filter(Boolean).join(' · ')}
      {lastTransitionTime && (
        <span className={styles.age} title={lastTransitionTime}>
          {formatAge(lastTransitionTime, props.now)}
        </span>
      )}
      {message && <div className={styles.words}>{message}</div>}
    </>
  );
}
