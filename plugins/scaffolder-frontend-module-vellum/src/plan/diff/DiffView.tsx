import { useMemo, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { PlannedFile } from '@vellum-io/backstage-plugin-vellum-common';
import { scaffolderVellumTranslationRef } from '../../translation';
import { DiffRow } from './DiffRow';
import { parseDiff } from './parseDiff';
import styles from './DiffView.module.css';

/** Lines drawn at first: more than a person reads at once, few enough to appear without delay. */
const FIRST_LINES = 800;

/** The diff of one file; a long one begins cut, and says so. */
export function DiffView({ file }: { file: PlannedFile }) {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const [isWhole, setWhole] = useState(false);
  const lines = useMemo(() => parseDiff(file.diff), [file.diff]);
  const shown = isWhole ? lines : lines.slice(0, FIRST_LINES);
  return (
    <>
      <div
        className={styles.diff}
        role="region"
        aria-label={t('diff.label', { path: file.path })}
        // It scrolls, so the keyboard has to reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <div className={styles.lines}>
          {shown.map((line, index) => (
            <DiffRow key={index} line={line} />
          ))}
        </div>
      </div>
      {shown.length < lines.length && (
        <div className={styles.rest}>
          {t('diff.cut', {
            shown: String(shown.length),
            total: String(lines.length),
          })}
          <Button
            size="small"
            variant="secondary"
            onPress={() => setWhole(true)}
          >
            {t('diff.showAll')}
          </Button>
        </div>
      )}
      {file.leftOut > 0 && (
        <div className={styles.rest}>
          {t('diff.leftOut', { count: file.leftOut })}
        </div>
      )}
    </>
  );
}
