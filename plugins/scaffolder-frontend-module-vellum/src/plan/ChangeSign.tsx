import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { GitopsChange } from '@vellum-io/backstage-plugin-vellum-common';
import { scaffolderVellumTranslationRef } from '../translation';
import styles from './ChangeSign.module.css';

const SIGNS: Record<GitopsChange, string> = {
  added: '+',
  changed: '~',
  removed: '−',
};

/** What happens to a file or object: a sign for the eye, a word for screen readers. */
export function ChangeSign({ change }: { change: GitopsChange }) {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  return (
    <>
      <span className={`${styles.sign} ${styles[change]}`} aria-hidden="true">
        {SIGNS[change]}
      </span>
      <VisuallyHidden>{t(`files.${change}`)}: </VisuallyHidden>
    </>
  );
}
