import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GitopsCapacity } from '@vellum-io/backstage-plugin-vellum-common';
import { Answer } from '../answer/useAnswer';
import { LiveHint } from '../textField/LiveHint';
import { scaffolderVellumTranslationRef } from '../translation';
import { compareQuota, QuotaResource } from './compareQuota';

/** What is left of the cluster, in words: a warning at most, since a quota is a promise and no reservation. */
export function QuotaHint(props: {
  answer: Answer<GitopsCapacity>;
  resource: QuotaResource;
  typed: string | undefined;
}) {
  const { answer, resource, typed } = props;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  if (answer.status === 'loading') {
    return <LiveHint tone="busy">{t('quota.loading')}</LiveHint>;
  }
  if (answer.status === 'failed' || answer.value.status === 'unknown') {
    const reason =
      answer.status === 'failed' ? answer.message : reasonOf(answer.value);
    return (
      <LiveHint tone="unknown" onRetry={answer.retry}>
        {t('quota.unknown', { reason })}
      </LiveHint>
    );
  }
  const { total, free, left } = compareQuota(answer.value, resource, typed);
  const amount = (value: number) => value.toLocaleString('en-US');
  const isCpu = resource === 'cpu';
  const room =
    free < 0
      ? t(isCpu ? 'quota.cpuGone' : 'quota.memoryGone', {
          total: amount(total),
          over: amount(-free),
        })
      : t(isCpu ? 'quota.cpu' : 'quota.memory', {
          free: amount(free),
          total: amount(total),
        });
  if (left === undefined) {
    return <LiveHint>{room}</LiveHint>;
  }
  const over = free < 0 ? free - left : -left;
  return left < 0 ? (
    <LiveHint isWarning>
      {room} {t('quota.over', { over: amount(over) })}
    </LiveHint>
  ) : (
    <LiveHint tone="ok">
      {room} {t('quota.leaves', { left: amount(left) })}
    </LiveHint>
  );
}

function reasonOf(capacity: GitopsCapacity): string {
  return capacity.status === 'unknown' ? capacity.reason : '';
}
