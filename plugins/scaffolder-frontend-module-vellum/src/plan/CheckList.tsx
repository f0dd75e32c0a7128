import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { PlanCheck } from '@vellum-io/backstage-plugin-vellum-common';
import { StateIcon, Tone } from '@vellum-io/backstage-plugin-vellum-react';
import { scaffolderVellumTranslationRef } from '../translation';
import { FindingLine } from './FindingLine';
import styles from './CheckList.module.css';

const TONES: Record<PlanCheck['result'], Tone> = {
  problem: 'bad',
  ok: 'ok',
  note: 'unknown',
};

const ORDER: readonly PlanCheck['result'][] = ['problem', 'ok', 'note'];

/** What was checked, one line each, with what came of it: problems first and in full, notes folded away. */
export function CheckList(props: {
  checks: readonly PlanCheck[];
  /** Shows a file of the plan. */
  onOpen(path: string): void;
  /** Files that can be shown. */
  paths: readonly string[];
}) {
  const { checks, ...place } = props;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  return (
    <ul className={styles.checks} aria-label={t('checks.label')}>
      {ORDER.flatMap(result =>
        checks
          .filter(check => check.result === result)
          .map(({ sentence, findings }) => (
            <li key={sentence}>
              <StateIcon tone={TONES[result]} />
              <div>
                <VisuallyHidden>{t(`checks.${result}`)}: </VisuallyHidden>
                {sentence}
                <Findings findings={findings} {...place} />
              </div>
            </li>
          )),
      )}
    </ul>
  );
}

function Findings(props: {
  findings: PlanCheck['findings'];
  onOpen(path: string): void;
  paths: readonly string[];
}) {
  const { findings, ...place } = props;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const problems = findings.filter(each => each.severity === 'problem');
  const notes = findings.filter(each => each.severity === 'note');
  return (
    <>
      {problems.length > 0 && (
        <ul className={styles.findings}>
          {problems.map((finding, index) => (
            <FindingLine key={index} finding={finding} {...place} />
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <details className={styles.notes}>
          <summary>{t('checks.notes', { count: notes.length })}</summary>
          <ul className={styles.findings}>
            {notes.map((finding, index) => (
              <FindingLine key={index} finding={finding} {...place} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
