import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { HealthState } from '@vellum-io/backstage-plugin-vellum-common';
import { stateTone } from '../../state/stateTone';
import { vellumTranslationRef } from '../../translation';
import { StateIcon } from './StateIcon';
import styles from './StateLabel.module.css';

/** A health state as icon and word. */
export function StateLabel({ state }: { state: HealthState }) {
  const { t } = useTranslationRef(vellumTranslationRef);
  return (
    <span className={styles.label}>
      <StateIcon tone={stateTone(state)} />
      {t(`state.${state}`)}
    </span>
  );
}
