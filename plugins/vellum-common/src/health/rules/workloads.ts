import { Condition, findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import {
  readField,
  readList,
  readNumber,
  readString,
} from '../../kube/readField';
import { datedBy } from '../datedBy';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { HealthVerdict } from '../types';
import { verdict, verdictOf } from '../verdict';

/** Rule name of a Deployment with fewer replicas than it needs to do its work. @internal */
export const DEPLOYMENT_UNAVAILABLE = 'kubernetes/unavailable';

/** A Deployment that does its work while it is being changed. */
const ROLLOUT = 'kubernetes/rollout';

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
  if (available?.status === 'False' && (isRolling || ready < wanted)) {
    const dated = datedBy(object, available);
    return counted(DEPLOYMENT_UNAVAILABLE, dated, ready, wanted, 'available');
  }
  if (isRolling) {
    return counted(
      ROLLOUT,
      lastProgress(object, progressing),
      updated,
      wanted,
      'updated',
    );
  }
  if (ready < wanted) {
    // Available enough: when the missing ones went is not recorded.
    return counted(ROLLOUT, undefined, ready, wanted, 'available');
  }
  return verdict('ready', 'kubernetes/deployment', {
    message: wanted === 0 ? 'Scaled to zero' : 'Available',
    since: available?.lastTransitionTime,
  });
};

const judgeStatefulSet: HealthRule = (object, context) => {
  if (readNumber(object, 'status', 'observedGeneration') === undefined) {
    return neverReported(object, context);
  }
  const wanted = replicasWanted(object);
  const ready = countOf(object, 'readyReplicas');
  if (ready < wanted) {
    return counted('kubernetes/statefulset', undefined, ready, wanted, 'ready');
  }
  const kept =
    readNumber(
      object,
      'spec',
      'updateStrategy',
      'rollingUpdate',
      'partition',
    ) ?? 0;
  const updated = countOf(object, 'updatedReplicas');
  const isUpdating =
    readString(object, 'spec', 'updateStrategy', 'type') !== 'OnDelete' &&
    readString(object, 'status', 'updateRevision') !==
      readString(object, 'status', 'currentRevision') &&
    updated < wanted - kept;
  return isUpdating
    ? counted(
        'kubernetes/statefulset',
        undefined,
        updated,
        wanted - kept,
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
    return counted(rule, undefined, updated, wanted, 'updated');
  }
  return ready < wanted
    ? counted(rule, undefined, ready, wanted, 'available')
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
    ? counted(rule, undefined, ready, wanted, 'available')
    : exists(object, rule, 'All replicas are available');
};

/** @internal */
export const workloadRules: HealthRuleTable = {
  'Deployment.apps': judgeDeployment,
  'StatefulSet.apps': judgeStatefulSet,
  'DaemonSet.apps': judgeDaemonSet,
  'ReplicaSet.apps': judgeReplicaSet,
  ReplicationController: judgeReplicaSet,
};

/**
 * The condition Progressing keeps the time at which it became True; when there was progress last is in another field.
 */
function lastProgress(
  object: KubeObject,
  progressing: Condition | undefined,
): Condition | undefined {
  const updated = readList(object, 'status', 'conditions').find(
    condition => readString(condition, 'type') === 'Progressing',
  );
  return (
    progressing && {
      ...progressing,
      lastTransitionTime: readString(updated, 'lastUpdateTime'),
    }
  );
}

function counted(
  rule: string,
  condition: Condition | undefined,
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
