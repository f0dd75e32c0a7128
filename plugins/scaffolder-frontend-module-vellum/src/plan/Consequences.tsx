import { useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlannedObject } from '@vellum-io/backstage-plugin-vellum-common';
import { StateIcon } from '@vellum-io/backstage-plugin-vellum-react';
import { scaffolderVellumTranslationRef } from '../translation';
import { groupConsequences } from './groupConsequences';
import styles from './Consequences.module.css';

/** What the merge deletes beside the objects themselves; nothing where that is nothing. */
export function Consequences(props: { objects: readonly PlannedObject[] }) {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const heading = useId();
  const consequences = groupConsequences(props.objects);
  if (consequences.length === 0) {
    return null;
  }
  return (
    <section className={styles.box} aria-labelledby={heading}>
      <h4 className={styles.title} id={heading}>
        <StateIcon tone="leaving" />
        {t('consequences.title')}
      </h4>
      <ul className={styles.list}>
        {consequences.map(({ sentence, objects }) => (
          <li key={sentence}>
            <span className={styles.objects}>{objects.join(', ')}</span>
            {'. '}
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
