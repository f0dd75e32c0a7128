import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NodeRole } from '@vellum-io/backstage-plugin-vellum-common';
import { vellumTranslationRef } from '../../translation';
import styles from './NodeName.module.css';

/** What an object is in its tool's terms, where that is not plain from its kind. */
export function RoleBadge({ role }: { role: NodeRole }) {
  const { t } = useTranslationRef(vellumTranslationRef);
  switch (role) {
    case 'claim':
    case 'composite':
    case 'application':
    case 'source':
      return (
        <>
          <span className={styles.badge}>{t(`role.${role}`)}</span>{' '}
        </>
      );
    case 'managed':
    case 'applier':
    case 'object':
      return null;
    default:
      return role satisfies never;
  }
}
