import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatAge,
  GraphNode,
} from '@vellum-io/backstage-plugin-vellum-common';
import { vellumTranslationRef } from '../../translation';
import { useFactName } from './useFactName';
import styles from './ObjectDrawer.module.css';

/** Name, namespace, what the tool knows of the object, and its age. */
export function FactList(props: { node: GraphNode; now: Date }) {
  const { node, now } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  const factName = useFactName();
  const { name, namespace } = node.ref;
  const pairs: { label: string; value: string; title?: string }[] = [
    { label: t('drawer.name'), value: name },
    { label: t('drawer.namespace'), value: namespace ?? '–' },
    ...node.facts.map(fact => ({
      label: factName(fact.name),
      ...(isTime(fact.value)
        ? { value: formatAge(fact.value, now), title: fact.value }
        : { value: fact.value }),
    })),
    {
      label: t('drawer.created'),
      value: formatAge(node.createdAt, now),
      title: node.createdAt,
    },
  ];
  return (
    <dl className={styles.pairs}>
      {pairs.map(({ label, value, title }) => (
        <div className={styles.pair} key={label}>
          <dt>{label}</dt>
          <dd title={title}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Times are shown as ages, like everywhere. */
function isTime(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value);
}
