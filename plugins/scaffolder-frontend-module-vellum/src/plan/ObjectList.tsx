import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlannedObject } from '@vellum-io/backstage-plugin-vellum-common';
import { scaffolderVellumTranslationRef } from '../translation';
import { ChangeSign } from './ChangeSign';
import { isCatalogEntity } from './isCatalogEntity';
import { PathText } from './PathText';
import styles from './ObjectList.module.css';

/** The objects of the cluster that come, change or go with the merge, and the entities of the catalog apart from them. */
export function ObjectList({ objects }: { objects: readonly PlannedObject[] }) {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const entities = objects.filter(isCatalogEntity);
  const others = objects.filter(each => !isCatalogEntity(each));
  return (
    <div
      className={styles.all}
      role="region"
      aria-label={t('objects.label')}
      // It scrolls, so the keyboard has to reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <h4 className={styles.place}>{t('objects.cluster')}</h4>
      {others.length > 0 ? (
        <Objects label={t('objects.cluster')} objects={others} />
      ) : (
        <p className={styles.none}>{t('objects.none')}</p>
      )}
      {entities.length > 0 && (
        <>
          <h4 className={styles.place}>{t('objects.catalog')}</h4>
          <Objects label={t('objects.catalog')} objects={entities} />
        </>
      )}
    </div>
  );
}

function Objects(props: { label: string; objects: readonly PlannedObject[] }) {
  const { label, objects } = props;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  return (
    <ul className={styles.objects} aria-label={label}>
      {objects.map(object => (
        <li className={styles.object} key={keyOf(object)}>
          <ChangeSign change={object.change} />
          <div className={styles.what}>
            <span className={styles.name}>{object.name}</span>{' '}
            <span className={styles.quiet} title={object.group || undefined}>
              {object.kind}
            </span>
            <div className={styles.quiet}>
              {object.namespace ||
                (isCatalogEntity(object)
                  ? t('objects.defaultNamespace')
                  : t('objects.clusterScoped'))}{' '}
              · <PathText path={object.path} />
            </div>
            {object.consequence && (
              <div className={styles.consequence}>{object.consequence}</div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function keyOf(object: PlannedObject): string {
  const { change, group, kind, namespace, name, path } = object;
  return [change, group, kind, namespace, name, path].join(' ');
}
