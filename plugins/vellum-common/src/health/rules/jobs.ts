import { findCondition } from '../../kube/conditions';
import { readList, readNumber, readString } from '../../kube/readField';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { verdict, verdictOf } from '../verdict';
import { ourWarning, withWarnings } from '../warnings';

const judgeJob: HealthRule = (object, context) => {
  const failed = ['Failed', 'FailureTarget']
    .map(type => findCondition(object, type))
    .find(condition => condition?.status === 'True');
  const complete = findCondition(object, 'Complete');
  if (failed) {
    return verdictOf('failed', 'kubernetes/job-failed', failed);
  }
  if (complete?.status === 'True') {
    return verdictOf('ready', 'kubernetes/job-complete', complete, 'Completed');
  }
  const since = readString(object, 'status', 'startTime');
  if (!since) {
    return neverReported(object, context);
  }
  const running = verdict('progressing', 'kubernetes/job-running', {
    message: 'Is running',
    since,
  });
  const attempts = readNumber(object, 'status', 'failed') ?? 0;
  return attempts > 0
    ? withWarnings(running, [
        ourWarning(
          'Failures',
          `${attempts} of its pods failed; it tries again`,
        ),
      ])
    : running;
};

/** A CronJob says when it ran and when it succeeded; there is no state between. */
const judgeCronJob: HealthRule = object => {
  const { status } = object;
  const ran = readString(status, 'lastScheduleTime');
  const found = verdict('ready', 'kubernetes/cron-job', {
    message: ran ? 'Runs by its schedule' : 'Has not run yet',
  });
  const succeeded = readString(status, 'lastSuccessfulTime');
  const isIdle = readList(status, 'active').length === 0;
  // Times of one format compare as text.
  return ran && isIdle && (succeeded ?? '') < ran
    ? withWarnings(found, [
        ourWarning('LastRunFailed', 'Its last run did not succeed'),
      ])
    : found;
};

/** @internal */
export const jobRules: HealthRuleTable = {
  'Job.batch': judgeJob,
  'CronJob.batch': judgeCronJob,
};
