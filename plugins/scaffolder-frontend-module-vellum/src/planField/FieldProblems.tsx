import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GitopsFieldProblem } from '@vellum-io/backstage-plugin-vellum-common';
import { StateIcon } from '@vellum-io/backstage-plugin-vellum-react';
import { scaffolderVellumTranslationRef } from '../translation';
import { fieldTitle } from './fieldTitle';
import { Panel } from '../plan/Panel';
import styles from '../plan/PlanView.module.css';

/** The values that cannot be taken, each with the reason. */
export function FieldProblems(props: {
  problems: readonly GitopsFieldProblem[];
}) {
  const { problems } = props;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  return (
    <Panel className={styles.message} role="alert">
      <h3 className={`${styles.headline} ${styles.failure}`}>
        <StateIcon tone="bad" />
        {t('invalid.title', { count: problems.length })}
      </h3>
      <ul className={styles.fields}>
        {problems.map(({ field, message }, index) => (
          <li key={`${field}-${index}`}>
            <span className={styles.field}>{fieldTitle(field)}</span> {message}
          </li>
        ))}
      </ul>
      <p className={styles.text}>{t('invalid.next')}</p>
    </Panel>
  );
}
