import { KubeObject } from '../../../kube/KubeObject';
import {
  KstatusCheck,
  KstatusCheckTable,
  KstatusHealth,
} from '../KstatusHealth';
import {
  generationAt,
  looseNumber,
  looseText,
  plainConditions,
} from '../looseFields';

/** Without a deadline the controller reports no progress, so none is asked for. */
const NO_DEADLINE = 2 ** 31 - 1;

const reported = (object: KubeObject, field: string, otherwise = 0) =>
  looseNumber(object, ['status', field], otherwise);

const wantedReplicas = (object: KubeObject) =>
  looseNumber(object, ['spec', 'replicas'], 1);

/** The first count that is not what it should be. */
function firstShort(
  rule: string,
  counts: ReadonlyArray<[count: number, wanted: number, word: string]>,
): KstatusHealth | undefined {
  const short = counts.find(([count, wanted]) => count < wanted);
  return (
    short && {
      status: 'InProgress',
      message: `${short[0]} of ${short[1]} ${short[2]}`,
      rule,
    }
  );
}

function tooMany(
  rule: string,
  count: number,
  wanted: number,
): KstatusHealth | undefined {
  return count > wanted
    ? {
        status: 'InProgress',
        message: `${count - wanted} pods too many`,
        rule,
      }
    : undefined;
}

const current = (rule: string, message: string): KstatusHealth => ({
  status: 'Current',
  message,
  rule,
});

const deployment: KstatusCheck = object => {
  const rule = 'kstatus/deployment';
  const conditions = plainConditions(object);
  const isTrue = (type: string, reason?: string) =>
    conditions.some(
      it =>
        it.type === type &&
        it.status === 'True' &&
        (reason === undefined || it.reason === reason),
    );
  if (
    conditions.some(
      ({ type, reason }) =>
        type === 'Progressing' && reason === 'ProgressDeadlineExceeded',
    )
  ) {
    return { status: 'Failed', message: 'Made no progress in time', rule };
  }
  const wanted = wantedReplicas(object);
  const all = reported(object, 'replicas');
  const updated = reported(object, 'updatedReplicas');
  const open =
    firstShort(rule, [
      [all, wanted, 'replicas exist'],
      [updated, wanted, 'replicas are updated'],
    ]) ??
    tooMany(rule, all, wanted) ??
    firstShort(rule, [
      [
        reported(object, 'availableReplicas'),
        updated,
        'updated replicas are available',
      ],
      [reported(object, 'readyReplicas'), wanted, 'replicas are ready'],
    ]);
  if (open) {
    return open;
  }
  const deadline = ['spec', 'progressDeadlineSeconds'];
  const isDone =
    looseNumber(object, deadline, NO_DEADLINE) === NO_DEADLINE ||
    isTrue('Progressing', 'NewReplicaSetAvailable');
  if (!isDone) {
    return { status: 'InProgress', message: 'Its rollout goes on', rule };
  }
  return isTrue('Available')
    ? current(rule, 'Is available')
    : { status: 'InProgress', message: 'Is not available', rule };
};

const statefulSet: KstatusCheck = object => {
  const rule = 'kstatus/statefulset';
  const strategy = ['spec', 'updateStrategy'];
  if (looseText(object, [...strategy, 'type'], '') === 'OnDelete') {
    return current(rule, 'Is updated by hand');
  }
  const wanted = wantedReplicas(object);
  const all = reported(object, 'replicas');
  const open =
    firstShort(rule, [
      [all, wanted, 'replicas exist'],
      [reported(object, 'readyReplicas'), wanted, 'replicas are ready'],
    ]) ?? tooMany(rule, all, wanted);
  if (open) {
    return open;
  }
  const partition = [...strategy, 'rollingUpdate', 'partition'];
  const kept = looseNumber(object, partition, -1);
  if (kept !== -1) {
    return (
      firstShort(rule, [
        [
          reported(object, 'updatedReplicas'),
          wanted - kept,
          'replicas are updated',
        ],
      ]) ?? current(rule, 'Its part of the replicas is updated')
    );
  }
  const behind = firstShort(rule, [
    [
      reported(object, 'currentReplicas'),
      wanted,
      'replicas have the current revision',
    ],
  ]);
  if (behind) {
    return behind;
  }
  const isUpdating =
    looseText(object, ['status', 'currentRevision'], '') !==
    looseText(object, ['status', 'updateRevision'], '');
  return isUpdating
    ? { status: 'InProgress', message: 'Its revision is being updated', rule }
    : current(rule, 'All replicas are ready');
};

const replicaSet: KstatusCheck = object => {
  const rule = 'kstatus/replicaset';
  if (
    plainConditions(object).some(
      ({ type, status }) => type === 'ReplicaFailure' && status === 'True',
    )
  ) {
    return {
      status: 'InProgress',
      message: 'Its pods cannot be created',
      rule,
    };
  }
  const wanted = wantedReplicas(object);
  return (
    firstShort(rule, [
      [reported(object, 'fullyLabeledReplicas'), wanted, 'replicas labelled'],
      [reported(object, 'availableReplicas'), wanted, 'replicas are available'],
      [reported(object, 'readyReplicas'), wanted, 'replicas are ready'],
    ]) ??
    tooMany(rule, reported(object, 'replicas'), wanted) ??
    current(rule, 'Is available')
  );
};

/** Its controller always tells a generation, so one that is missing means it has not been here. */
const daemonSet: KstatusCheck = object => {
  const rule = 'kstatus/daemonset';
  const wanted = reported(object, 'desiredNumberScheduled', -1);
  const isReported =
    generationAt(object, 'metadata', 'generation') !== undefined &&
    generationAt(object, 'status', 'observedGeneration') !== undefined &&
    wanted !== -1;
  if (!isReported) {
    return { status: 'InProgress', message: 'Has not reported yet', rule };
  }
  return (
    firstShort(rule, [
      [reported(object, 'currentNumberScheduled'), wanted, 'pods exist'],
      [reported(object, 'updatedNumberScheduled'), wanted, 'pods are updated'],
      [reported(object, 'numberAvailable'), wanted, 'pods are available'],
      [reported(object, 'numberReady'), wanted, 'pods are ready'],
    ]) ?? current(rule, 'All pods are available')
  );
};

/** @internal */
export const workloadKstatus: KstatusCheckTable = {
  'Deployment.apps': deployment,
  'Deployment.extensions': deployment,
  'StatefulSet.apps': statefulSet,
  'ReplicaSet.apps': replicaSet,
  'ReplicaSet.extensions': replicaSet,
  'DaemonSet.apps': daemonSet,
  'DaemonSet.extensions': daemonSet,
};
