import { KubeObject } from '../../kube/KubeObject';
import {
  readField,
  readNumber,
  readRecord,
  readString,
} from '../../kube/readField';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { HealthState } from '../types';
import { quotedVerdict, verdict } from '../verdict';

/** States by the operator's word; RUNNING depends on the executors. */
const STATES: Readonly<Record<string, [HealthState, string]>> = {
  SUBMITTED: ['progressing', 'Submitted; its driver is starting'],
  PENDING_RERUN: ['progressing', 'Runs again'],
  INVALIDATING: ['progressing', 'Is being set up again after a change'],
  RESUMING: ['progressing', 'Is being resumed'],
  SUCCEEDING: ['ready', 'Done; its executors are being removed'],
  COMPLETED: ['ready', 'Completed'],
  SUSPENDING: ['suspended', 'Is being suspended'],
  SUSPENDED: ['suspended', 'Suspended'],
  FAILING: ['failed', 'Its driver failed'],
  FAILED: ['failed', 'Failed'],
  SUBMISSION_FAILED: ['failed', 'Could not be submitted'],
  UNKNOWN: ['not-ready', 'The state of its driver is not known'],
};

/** Executors come and go while it works, so that too few of them are never too late. */
const judgeRunning: HealthRule = object => {
  const running = Object.values(
    readRecord(object, 'status', 'executorState') ?? {},
  ).filter(state => state === 'RUNNING').length;
  const wanted = wantedExecutors(object);
  return verdict(running < wanted ? 'progressing' : 'ready', 'spark/running', {
    reason: 'RUNNING',
    message: `${running} of ${wanted} executors running`,
  });
};

const judgeSparkApplication: HealthRule = (object, context) => {
  const state = readString(object, 'status', 'applicationState', 'state');
  if (!state) {
    return neverReported(object, context);
  }
  if (state === 'RUNNING') {
    return judgeRunning(object, context);
  }
  const [known, message] = Object.prototype.hasOwnProperty.call(STATES, state)
    ? STATES[state]
    : (['unknown', `Says ${state}`] as const);
  return quotedVerdict(
    known,
    'spark/state',
    readString(object, 'status', 'applicationState', 'errorMessage'),
    {
      reason: state,
      message,
      since:
        readString(object, 'status', 'terminationTime') ??
        readString(object, 'status', 'lastSubmissionAttemptTime'),
    },
  );
};

/** With dynamic allocation the least that are kept. */
function wantedExecutors({ spec }: KubeObject): number {
  const isDynamic =
    readField(spec, 'dynamicAllocation', 'enabled') === true ||
    readString(spec, 'sparkConf', 'spark.dynamicAllocation.enabled') === 'true';
  return isDynamic
    ? readNumber(spec, 'dynamicAllocation', 'minExecutors') ?? 0
    : readNumber(spec, 'executor', 'instances') ?? 1;
}

const judgeScheduled: HealthRule = (object, context) => {
  const state = readString(object, 'status', 'scheduleState');
  switch (state) {
    case 'FailedValidation':
      return quotedVerdict(
        'failed',
        'spark/schedule',
        readString(object, 'status', 'reason'),
        { reason: state, message: 'Its schedule is not valid' },
      );
    case 'Scheduled':
      return verdict('ready', 'spark/schedule', {
        reason: state,
        message: 'Scheduled',
        since: readString(object, 'status', 'lastRun'),
      });
    default:
      return neverReported(object, context);
  }
};

/** @internal */
export const sparkRules: HealthRuleTable = {
  'SparkApplication.sparkoperator.k8s.io': judgeSparkApplication,
  'ScheduledSparkApplication.sparkoperator.k8s.io': judgeScheduled,
};
