import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { getCompoundEntityRef } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import { causeOf } from '@vellum-io/backstage-plugin-vellum-react';
import { gitopsApiRef } from '../api/GitopsApi';
import { scaffolderVellumTranslationRef } from '../translation';
import { formLink } from './formLink';
import styles from './ProductCard.module.css';

/**
 * Opens the form with the values that are in git now. They are read when the button is pressed: a page that is only looked
 * at asks the forge nothing, and a form that is opened does not begin with old values.
 */
export function ChangeButton({ template }: { template: string }) {
  const { entity } = useEntity();
  const gitops = useApi(gitopsApiRef);
  const navigate = useNavigate();
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<Error>();

  const open = async () => {
    setReading(true);
    setError(undefined);
    try {
      const { values, basis, target } = await gitops.productValues(
        getCompoundEntityRef(entity),
      );
      navigate(formLink(template, { ...values, ...target, basis }));
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      setReading(false);
    }
  };

  return (
    <>
      <Button
        size="small"
        variant="primary"
        isPending={isReading}
        onPress={open}
      >
        {t('card.change')}
      </Button>
      {error && (
        <div className={styles.failure} role="alert">
          <strong>{t('card.failed')}</strong>
          <div>{causeOf(error).message}</div>
        </div>
      )}
    </>
  );
}
