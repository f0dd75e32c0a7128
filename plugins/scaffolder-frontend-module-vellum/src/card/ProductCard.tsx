import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import { Card, CardBody, CardHeader } from '@backstage/ui';
import {
  ProductRef,
  readProductRef,
} from '@vellum-io/backstage-plugin-vellum-common';
import { causeOf } from '@vellum-io/backstage-plugin-vellum-react';
import { scaffolderVellumTranslationRef } from '../translation';
import { ChangeButton } from './ChangeButton';
import { RemoveLink } from './RemoveLink';
import { useProductTemplates } from './useProductTemplates';
import styles from './ProductCard.module.css';

/** Offers to change or remove what an entity stands for, by pull request, to whoever may submit forms. */
export function ProductCard() {
  const { entity } = useEntity();
  const ref = readProductRef(entity);
  return ref ? <Offers {...ref} /> : null;
}

function Offers({ product, identity }: ProductRef) {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const templates = useProductTemplates(product);
  const { allowed: maySubmit } = usePermission({
    permission: taskCreatePermission,
  });
  if (!maySubmit || templates.status === 'loading') {
    return null;
  }
  if (templates.status === 'failed') {
    return (
      <OffersCard>
        <p className={styles.failure}>
          {t('card.unknown', { message: causeOf(templates.error).message })}
        </p>
      </OffersCard>
    );
  }
  const { change, remove } = templates;
  if (!change && !remove) {
    return null;
  }
  return (
    <OffersCard>
      <div className={styles.offers}>
        {change && <ChangeButton template={change} />}
        {remove && <RemoveLink template={remove} identity={identity} />}
      </div>
    </OffersCard>
  );
}

function OffersCard({ children }: { children: ReactNode }) {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  return (
    <Card>
      <CardHeader>
        <h3 className={styles.title}>{t('card.title')}</h3>
      </CardHeader>
      <CardBody>
        <p className={styles.text}>{t('card.text')}</p>
        {children}
      </CardBody>
    </Card>
  );
}
