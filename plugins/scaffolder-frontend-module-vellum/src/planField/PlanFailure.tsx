import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { causeOf, StateIcon } from '@vellum-io/backstage-plugin-vellum-react';
import { scaffolderVellumTranslationRef } from '../translation';
import { Panel } from '../plan/Panel';
import styles from '../plan/PlanView.module.css';

/** Why there is no plan, in the words of the backend, and another try. */
export function PlanFailure(props: { error: Error; onRetry(): void }) {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const { name, message } = causeOf(error);
  return (
    <Panel className={styles.message} role="alert">
      <h3 className={`${styles.headline} ${styles.failure}`}>
        <StateIcon tone="bad" />
        {name === 'NotAllowedError'
          ? t('failed.notAllowed')
          : t('failed.title')}
      </h3>
      <p className={styles.text}>{message}</p>
      <Button size="small" variant="secondary" onPress={onRetry}>
        {t('failed.retry')}
      </Button>
    </Panel>
  );
}
