import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Button, ButtonLink } from '@backstage/ui';
import { findTargetOfEntity } from '@vellum-io/backstage-plugin-vellum-common';
import { useTargets } from '../targetPickers/useTargets';
import { scaffolderVellumTranslationRef } from '../translation';
import { formLink } from './formLink';
import styles from './ProductCard.module.css';

/**
 * Leads to the form that removes what the entity stands for, in the repository and for the cluster it is kept in; where there
 * is only one, the form need not be told. Where it is not known which one, there is no link: another cluster may have a
 * product of the same name.
 */
export function RemoveLink(props: {
  template: string;
  identity: Record<string, string>;
}) {
  const { template, identity } = props;
  const { entity } = useEntity();
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const answer = useTargets();
  if (answer.status === 'loading') {
    return null;
  }
  if (answer.status === 'failed') {
    return (
      <div className={styles.failure} role="alert">
        <p className={styles.text}>
          {t('card.targetUnknown', { message: answer.message })}
        </p>
        <Button size="small" variant="secondary" onPress={answer.retry}>
          {t('failed.retry')}
        </Button>
      </div>
    );
  }
  const targets = answer.value;
  const target = findTargetOfEntity(targets, entity);
  if (targets.length > 1 && !target) {
    return <p className={styles.failure}>{t('card.targetUntold')}</p>;
  }
  const { cluster, repository } = target ?? {};
  const choice = targets.length > 1 ? { cluster, repository } : {};
  return (
    <ButtonLink
      href={formLink(template, { ...identity, ...choice })}
      size="small"
      variant="secondary"
    >
      {t('card.remove')}
    </ButtonLink>
  );
}
