import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphNode } from '@vellum-io/backstage-plugin-vellum-common';
import { vellumTranslationRef } from '../../translation';
import styles from './ObjectDrawer.module.css';

/** The state and the words for it: in quotation marks where they are the controller's own. */
export function HealthSummary(props: { node: GraphNode }) {
  const { health, presence } = props.node;
  const { t } = useTranslationRef(vellumTranslationRef);
  const said =
    health.message ??
    (presence === 'present' ? undefined : t(`presence.${presence}`));
  return (
    <>
      <p className={styles.says}>
        <strong>{t(`state.${health.state}`)}</strong>
        {health.reason && <span> · {health.reason}</span>}
        {health.stuck && <span> · {t('drawer.stuck')}</span>}
      </p>
      {said && (
        <p className={styles.words}>
          {health.whose === 'controller' ? (
            <q title={t('drawer.controllerSays')}>{said}</q>
          ) : (
            said
          )}
        </p>
      )}
    </>
  );
}
