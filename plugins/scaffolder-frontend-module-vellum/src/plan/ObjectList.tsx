import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlannedObject } from '@vellum-io/backstage-plugin-vellum-common';
import { scaffolderVellumTranslationRef } from '../translation';
import { ChangeSign } from './ChangeSign';
import styles from './ObjectList.module.css';

/** The objects of the cluster that come, change or go with the merge. */
export function ObjectList({ objects }: { objects: readonly PlannedObject[] }) {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  if (objects.length === 0) {
    return <p className={styles.none}>{t('objects.none')}</p>;
  }
  return (
    <ul className={styles.objects} aria-label={t('objects.label')}>
      {objects.map(({ change, group, kind, namespace, name, path }) => (
        <li
          className={styles.object}
          key={[change, group, kind, namespace, name, path].join(' ')}
        >
          <ChangeSign change={change} />
          <div className={styles.what}>
            <span className={styles.name}>{name}</span>{' '}
            <span className={styles.quiet} title={group || undefined}>
              {kind}
            </span>
            <div className={styles.quiet}>
              {namespace || t('objects.clusterScoped')} · {path}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
