import { useEffect } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Box, Button } from '@backstage/ui';
import {
  GitopsPlanRequest,
  GitopsPlanView,
} from '@vellum-io/backstage-plugin-vellum-common';
import { PlanView } from '../plan/PlanView';
import { scaffolderVellumTranslationRef } from '../translation';
import { FieldProblems } from './FieldProblems';
import { PlanFailure } from './PlanFailure';
import { PlanFieldValue } from './PlanFieldValue';
import { PlanSkeleton } from './PlanSkeleton';
import { PlanState, usePlan } from './usePlan';
import styles from '../plan/PlanView.module.css';

/** The pull request that the values of a form would make, and whether the form may go on with it. */
export function PlanPreview(props: {
  request: GitopsPlanRequest;
  /** Of all that the form holds beside this field. */
  fingerprint: string;
  secrets: readonly string[];
  onChange(value: PlanFieldValue): void;
}) {
  const { request, fingerprint, secrets, onChange } = props;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const { state, reload } = usePlan(request);
  const value = valueOf(state, fingerprint, secrets.length > 0);
  useEffect(() => {
    onChange(value);
    // The form gives another function at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value]);

  const isStale = 'isStale' in state && state.isStale;
  return (
    <section className={styles.frame} aria-label={t('plan.label')}>
      <p className={styles.lead}>{t('plan.nothingWritten')}</p>
      {isStale && (
        <Box bg="neutral" className={styles.stale} role="status">
          {t('stale.text')}
          <Button size="small" variant="secondary" onPress={reload}>
            {t('stale.reload')}
          </Button>
        </Box>
      )}
      <div className={isStale ? styles.past : undefined}>
        <PlanContent state={state} secrets={secrets} onRetry={reload} />
      </div>
    </section>
  );
}

function PlanContent(props: {
  state: PlanState;
  secrets: readonly string[];
  onRetry(): void;
}) {
  const { state, secrets, onRetry } = props;
  switch (state.status) {
    case 'loading':
      return <PlanSkeleton />;
    case 'ready':
      return <PlanView plan={state.plan} secrets={secrets} />;
    case 'invalid':
      return <FieldProblems problems={state.problems} />;
    case 'failed':
      return <PlanFailure error={state.error} onRetry={onRetry} />;
    default:
      return state satisfies never;
  }
}

function valueOf(
  state: PlanState,
  fingerprint: string,
  hasSecrets: boolean,
): PlanFieldValue {
  if ('isStale' in state && state.isStale) {
    return 'stale';
  }
  switch (state.status) {
    case 'ready':
      return judge(state.plan, fingerprint, hasSecrets);
    case 'invalid':
      return 'problems';
    default:
      return state.status;
  }
}

function judge(
  { checks, files }: GitopsPlanView,
  fingerprint: string,
  hasSecrets: boolean,
): PlanFieldValue {
  if (checks.some(({ result }) => result === 'problem')) {
    return 'problems';
  }
  // Secrets are no part of the plan, and may be all that is new.
  return files.length === 0 && !hasSecrets
    ? 'nothing'
    : `planned:${fingerprint}`;
}
