import { Condition, findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import { readField, readNumber, readString } from '../../kube/readField';
import { ageInMs } from '../../text/formatAge';
import { HealthContext, HealthRule, HealthRuleTable } from '../HealthRule';
import { HEALTH_LIMITS } from '../limits';
import { neverReported } from '../neverReported';
import { HealthVerdict } from '../types';
import { verdict, verdictOf } from '../verdict';

/** Rule name of a Deployment that has not been available for longer than a start takes. @internal */
export const DEPLOYMENT_UNAVAILABLE = 'kubernetes/unavailable';

const replicasWanted = (object: KubeObject) =>
  readNumber(object, 'spec', 'replicas') ?? 1;

const countOf = (object: KubeObject, field: string) =>
  readNumber(object, 'status', field) ?? 0;

const judgeDeployment: HealthRule = (object, context) => {
  if (readField(object, 'spec', 'paused') === true) {
    return verdict('suspended', 'kubernetes/deployment-paused', {
      reason: 'Paused',
      message: 'Its rollout is paused',
    });
  }
  if (readNumber(object, 'status', 'observedGeneration') === undefined) {
    return neverReported(object, context);
  }
  const progressing = findCondition(object, 'Progressing');
  const available = findCondition(object, 'Available');
  const failure = findCondition(object, 'ReplicaFailure');
  if (failure?.status === 'True') {
    return verdictOf('failed', 'kubernetes/replica-failure', failure);
  }
  if (progressing?.reason === 'ProgressDeadlineExceeded') {
    return verdictOf('failed', 'kubernetes/progress-deadline', progressing);
  }
  const wanted = replicasWanted(object);
  const updated = countOf(object, 'updatedReplicas');
  const ready = countOf(object, 'availableReplicas');
  const isRolling = updated < wanted || countOf(object, 'replicas') > updated;
  // A rollout in which nothing has answered for long is no progress, whatever is being replaced.
  if (isLate(object, available, context) && (isRolling || ready < wanted)) {
    return {
      ...rolling(DEPLOYMENT_UNAVAILABLE, available, ready, wanted, 'available'),
      state: 'not-ready',
    };
  }
  if (isRolling) {
    return rolling(
      'kubernetes/rollout',
      progressing,
      updated,
      wanted,
      'updated',
    );
  }
  if (ready < wanted) {
    return rolling('kubernetes/rollout', available, ready, wanted, 'available');
  }
  return verdictOf(
    'ready',
    'kubernetes/deployment',
    available && { ...available, reason: undefined, message: 'Available' },
    'Available',
  );
};

const judgeStatefulSet: HealthRule = (object, context) => {
  if (readNumber(object, 'status', 'observedGeneration') === undefined) {
    return neverReported(object, context);
  }
  const wanted = replicasWanted(object);
  const ready = countOf(object, 'readyReplicas');
  if (ready < wanted) {
    return rolling('kubernetes/statefulset', undefined, ready, wanted, 'ready');
  }
  const updating =
    readString(object, 'spec', 'updateStrategy', 'type') !== 'OnDelete' &&
    readString(object, 'status', 'updateRevision') !==
      readString(object, 'status', 'currentRevision') &&
    countOf(object, 'updatedReplicas') < wanted;
  return updating
    ? rolling(
        'kubernetes/statefulset',
        undefined,
        countOf(object, 'updatedReplicas'),
        wanted,
        'updated',
      )
    : exists(object, 'kubernetes/statefulset', 'All replicas are ready');
};

const judgeDaemonSet: HealthRule = (object, context) => {
  if (readNumber(object, 'status', 'observedGeneration') === undefined) {
    return neverReported(object, context);
  }
  const wanted = countOf(object, 'desiredNumberScheduled');
  const updated = countOf(object, 'updatedNumberScheduled');
  const ready = countOf(object, 'numberAvailable');
  const rule = 'kubernetes/daemonset';
  if (
    updated < wanted &&
    readString(object, 'spec', 'updateStrategy', 'type') !== 'OnDelete'
  ) {
    return rolling(rule, undefined, updated, wanted, 'updated');
  }
  return ready < wanted
    ? rolling(rule, undefined, ready, wanted, 'available')
    : exists(object, rule, 'All pods are available');
};

const judgeReplicaSet: HealthRule = (object, context) => {
  if (readNumber(object, 'status', 'observedGeneration') === undefined) {
    return neverReported(object, context);
  }
  const failure = findCondition(object, 'ReplicaFailure');
  if (failure?.status === 'True') {
    return verdictOf('failed', 'kubernetes/replica-failure', failure);
  }
  const wanted = replicasWanted(object);
  const ready = countOf(object, 'availableReplicas');
  const rule = 'kubernetes/replicaset';
  return ready < wanted
    ? rolling(rule, undefined, ready, wanted, 'available')
    : exists(object, rule, 'All replicas are available');
};

const judgeJob: HealthRule = (object, context) => {
  const failed = findCondition(object, 'Failed');
  const complete = findCondition(object, 'Complete');
  if (failed?.status === 'True') {
    return verdictOf('failed', 'kubernetes/job-failed', failed);
  }
  if (complete?.status === 'True') {
    return verdictOf('ready', 'kubernetes/job-complete', complete, 'Completed');
  }
  return readString(object, 'status', 'startTime')
    ? verdict('progressing', 'kubernetes/job-running', {
        message: 'Is running',
        since: readString(object, 'status', 'startTime'),
      })
    : neverReported(object, context);
};

/** @internal */
export const workloadRules: HealthRuleTable = {
  'Deployment.apps': judgeDeployment,
  'StatefulSet.apps': judgeStatefulSet,
  'DaemonSet.apps': judgeDaemonSet,
  'ReplicaSet.apps': judgeReplicaSet,
  'Job.batch': judgeJob,
};

/** Fewer replicas than the Deployment needs to do its work, for longer than a start takes. */
function isLate(
  object: KubeObject,
  available: Condition | undefined,
  { now }: HealthContext,
): boolean {
  const since =
    available?.lastTransitionTime ??
    readString(object, 'metadata', 'creationTimestamp');
  return (
    available?.status === 'False' &&
    (ageInMs(since, now) ?? 0) >= HEALTH_LIMITS.progressing
  );
}

function rolling(
  rule: string,
  condition: Parameters<typeof verdictOf>[2],
  count: number,
  wanted: number,
  word: string,
): HealthVerdict {
  return verdict('progressing', rule, {
    reason: condition?.reason,
    message: `${count} of ${wanted} replicas ${word}`,
    since: condition?.lastTransitionTime,
  });
}

function exists(
  object: KubeObject,
  rule: string,
  message: string,
): HealthVerdict {
  return verdict('ready', rule, {
    message,
    since: readString(object, 'metadata', 'creationTimestamp'),
  });
}
