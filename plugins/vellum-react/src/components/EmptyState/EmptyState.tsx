import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vellumTranslationRef } from '../../translation';
import styles from './EmptyState.module.css';

/** @public */
export interface EmptyStateProps {
  title: string;
  /** What was looked for and where. */
  description: string;
  /** The annotation that would name the objects, and an example of its value. */
  annotation: string;
  example: string;
}

/** Nothing is there: says what was looked for, and which annotation to set. */
export function EmptyState(props: EmptyStateProps) {
  const { title, description, annotation, example } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  return (
    <section className={styles.empty}>
      <h2>{title}</h2>
      <p>{description}</p>
      <pre aria-label={t('empty.example')}>
        <span className={styles.quiet}>{'metadata:\n'}</span>
        <span className={styles.quiet}>{'  annotations:\n'}</span>
        {`    ${annotation}: ${example}`}
      </pre>
    </section>
  );
}
