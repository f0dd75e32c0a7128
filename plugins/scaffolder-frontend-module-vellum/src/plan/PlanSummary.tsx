import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { GitopsPlanView } from '@vellum-io/backstage-plugin-vellum-common';
import { scaffolderVellumTranslationRef } from '../translation';
import { CheckList } from './CheckList';
import { Consequences } from './Consequences';
import { Panel } from './Panel';
import { PathText } from './PathText';
import { useHeadline } from './useHeadline';
import styles from './PlanView.module.css';

/** A plan in one line, where it goes, and what was checked. */
export function PlanSummary(props: {
  plan: GitopsPlanView;
  /** Names of the secrets that the form holds. */
  secrets: readonly string[];
  /** Shows a file of the plan. */
  onOpen(path: string): void;
}) {
  const { plan, secrets, onOpen } = props;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const { repository, target, branch, pullRequest, files, checks } = plan;
  return (
    <Panel className={styles.summary}>
      <p className={styles.where}>{plan.title}</p>
      <h3 className={styles.headline}>{useHeadline(plan)}</h3>
      <p className={styles.where}>
        {t('plan.into')}{' '}
        <Link
          href={repository.url}
          target="_blank"
          rel="noopener"
          className={styles.link}
        >
          {repository.name}
        </Link>{' '}
        · {target} · {t('plan.branch')} <PathText path={branch} />
      </p>
      {files.length === 0 && (
        <p className={styles.text}>{t('plan.nothingNext')}</p>
      )}
      {checks.some(({ result }) => result === 'problem') && (
        <p className={styles.stops}>{t('checks.stops')}</p>
      )}
      <Consequences objects={plan.objects} />
      <CheckList
        checks={checks}
        onOpen={onOpen}
        paths={files.map(({ path }) => path)}
      />
      {pullRequest && (
        <p className={styles.text}>
          <Link
            href={pullRequest.url}
            target="_blank"
            rel="noopener"
            className={styles.link}
          >
            {t('plan.openPullRequest', { number: String(pullRequest.number) })}
          </Link>
        </p>
      )}
      {secrets.length > 0 && (
        <p className={styles.text}>
          {t('plan.secrets', {
            count: secrets.length,
            names: secrets.join(', '),
          })}
        </p>
      )}
    </Panel>
  );
}
