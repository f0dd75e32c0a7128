import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Card, CardBody, CardHeader } from '@backstage/ui';
import {
  ProductRef,
  readProductRef,
} from '@vellum-io/backstage-plugin-vellum-common';
import { scaffolderVellumTranslationRef } from '../translation';
import { ChangeButton } from './ChangeButton';
import { formLink } from './formLink';
import { useProductTemplates } from './useProductTemplates';
import styles from './ProductCard.module.css';

/** Offers to change or remove what an entity stands for, by pull request. */
export function ProductCard() {
  const { entity } = useEntity();
  const ref = readProductRef(entity);
  return ref ? <Offers {...ref} /> : null;
}

function Offers({ product, identity }: ProductRef) {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const { change, remove } = useProductTemplates(product);
  if (!change && !remove) {
    return null;
  }
  return (
    <Card>
      <CardHeader>
        <h3 className={styles.title}>{t('card.title')}</h3>
      </CardHeader>
      <CardBody>
        <p className={styles.text}>{t('card.text')}</p>
        <div className={styles.offers}>
          {change && <ChangeButton template={change} />}
          {remove && (
            <ButtonLink
              href={formLink(remove, identity)}
              size="small"
              variant="secondary"
            >
              {t('card.remove')}
            </ButtonLink>
          )}
        </div>
      </CardBody>
    </Card>
  );
}
