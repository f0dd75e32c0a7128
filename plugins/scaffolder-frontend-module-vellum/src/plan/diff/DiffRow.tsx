import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { scaffolderVellumTranslationRef } from '../../translation';
import { DiffLine } from './parseDiff';
import styles from './DiffView.module.css';

const SIGNS: Record<DiffLine['kind'], string> = {
  added: '+',
  removed: '−',
  same: '',
  hunk: '',
  remark: '',
};

/** A line of a diff: numbers and sign for the eye, a word for screen readers. */
export function DiffRow({ line }: { line: DiffLine }) {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const { kind, text, before, after } = line;
  return (
    <div className={`${styles.line} ${styles[kind]}`}>
      <span className={styles.number} aria-hidden="true">
        {before}
      </span>
      <span className={styles.number} aria-hidden="true">
        {after}
      </span>
      <span className={styles.sign} aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <code className={styles.text}>
        {(kind === 'added' || kind === 'removed') && (
          <VisuallyHidden>{t(`diff.${kind}`)}</VisuallyHidden>
        )}
        {text}
      </code>
    </div>
  );
}
