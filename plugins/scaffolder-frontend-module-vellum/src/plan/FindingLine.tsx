import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlanCheckFinding } from '@vellum-io/backstage-plugin-vellum-common';
import { scaffolderVellumTranslationRef } from '../translation';
import { PathText } from './PathText';
import styles from './CheckList.module.css';

/** What was found in a file, as a sentence that begins with the file. Where the plan has the file, its name shows it. */
export function FindingLine(props: {
  finding: PlanCheckFinding;
  onOpen(path: string): void;
  paths: readonly string[];
}) {
  const { finding, onOpen, paths } = props;
  const { path, line, pointer, message } = finding;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  return (
    <li>
      {paths.includes(path) ? (
        <button
          type="button"
          className={styles.open}
          onClick={() => onOpen(path)}
        >
          <PathText path={path} />
        </button>
      ) : (
        <span className={styles.path}>
          <PathText path={path} />
        </span>
      )}
      {line !== undefined && ` (${t('checks.line', { line: String(line) })})`}{' '}
      {message}
      {pointer && (
        <>
          {' '}
          <code className={styles.path}>{pointer}</code>
        </>
      )}
    </li>
  );
}
