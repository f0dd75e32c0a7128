import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { PlanCheck } from '@vellum-io/backstage-plugin-vellum-common';
import { StateIcon, Tone } from '@vellum-io/backstage-plugin-vellum-react';
import { scaffolderVellumTranslationRef } from '../translation';
import styles from './CheckList.module.css';

const TONES: Record<PlanCheck['result'], Tone> = {
  problem: 'bad',
  ok: 'ok',
  note: 'waiting',
};

const ORDER: readonly PlanCheck['result'][] = ['problem', 'ok', 'note'];

/** What was checked, with what came of it: problems first. */
export function CheckList({ checks }: { checks: readonly PlanCheck[] }) {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  return (
    <ul className={styles.checks} aria-label={t('checks.label')}>
      {ORDER.flatMap(result =>
        checks
          .filter(check => check.result === result)
          .map(({ sentence, path, line, pointer }, index) => (
            <li key={`${result}-${index}`}>
              <StateIcon tone={TONES[result]} />
              <div>
                <VisuallyHidden>{t(`checks.${result}`)}: </VisuallyHidden>
                {path && (
                  <div className={styles.place}>
                    {line
                      ? t('checks.line', { path, line: String(line) })
                      : path}
                    {pointer && ` ${pointer}`}
                  </div>
                )}
                {sentence}
              </div>
            </li>
          )),
      )}
    </ul>
  );
}
