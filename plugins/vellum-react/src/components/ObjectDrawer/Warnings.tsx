import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatAge,
  GraphNode,
} from '@vellum-io/backstage-plugin-vellum-common';
import { vellumTranslationRef } from '../../translation';
import { DrawerSection } from './DrawerSection';
import styles from './ObjectDrawer.module.css';

/** What is worth knowing beside the state; nothing where there is nothing. */
export function Warnings(props: { node: GraphNode; now: Date }) {
  const { node, now } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  const warnings = node.health.warnings ?? [];
  if (warnings.length === 0) {
    return null;
  }
  return (
    <DrawerSection title={t('drawer.warnings')}>
      <dl className={styles.pairs}>
        {warnings.map(({ reason, message, whose, since }) => (
          <div className={styles.pair} key={`${reason} ${message}`}>
            <dt>{reason}</dt>
            <dd>
              {since && (
                <span className={styles.age} title={since}>
                  {formatAge(since, now)}
                </span>
              )}
              {whose === 'controller' ? (
                <q title={t('drawer.controllerSays')}>{message}</q>
              ) : (
                message
              )}
            </dd>
          </div>
        ))}
      </dl>
    </DrawerSection>
  );
}
