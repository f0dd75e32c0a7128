import { KubeObject } from '../../../kube/KubeObject';
import {
  ArgoCheck,
  ArgoCheckTable,
  ArgoHealth,
  argoHealth,
} from '../ArgoHealth';
import {
  hasPart,
  typedConditions,
  typedFlag,
  typedNumber,
  typedOptional,
  typedText,
} from './typedFields';

const progressing = (message: string): ArgoHealth =>
  argoHealth('Progressing', message);

const NOT_OBSERVED = progressing('Its change has not been taken up yet');

const reported = (object: KubeObject, field: string) =>
  typedNumber(object, 'status', field);

const isObserved = (object: KubeObject) =>
  typedNumber(object, 'metadata', 'generation') <=
  reported(object, 'observedGeneration');

const deployment: ArgoCheck = object => {
  if (typedFlag(object, 'spec', 'paused')) {
    return argoHealth('Suspended', 'Its rollout is paused');
  }
  if (!isObserved(object)) {
    return NOT_OBSERVED;
  }
  const condition = typedConditions(object).find(
    ({ type }) => type === 'Progressing',
  );
  if (condition?.reason === 'ProgressDeadlineExceeded') {
    return argoHealth('Degraded', 'Its rollout made no progress in time');
  }
  const wanted = typedOptional(object, 'spec', 'replicas');
  const updated = reported(object, 'updatedReplicas');
  if (wanted !== undefined && updated < wanted) {
    return progressing(`${updated} of ${wanted} replicas are updated`);
  }
  const old = reported(object, 'replicas') - updated;
  if (old > 0) {
    return progressing(`${old} old replicas are still there`);
  }
  const available = reported(object, 'availableReplicas');
  return available < updated
    ? progressing(`${available} of ${updated} updated replicas are available`)
    : argoHealth('Healthy');
};

const statefulSet: ArgoCheck = object => {
  if (reported(object, 'observedGeneration') === 0 || !isObserved(object)) {
    return NOT_OBSERVED;
  }
  const wanted = typedOptional(object, 'spec', 'replicas');
  const ready = reported(object, 'readyReplicas');
  if (wanted !== undefined && ready < wanted) {
    return progressing(`${ready} of ${wanted} replicas are ready`);
  }
  const strategy = typedText(object, 'spec', 'updateStrategy', 'type');
  const rolling = ['spec', 'updateStrategy', 'rollingUpdate'];
  const updated = reported(object, 'updatedReplicas');
  // With a rolling update spelled out only the partition is looked at, and the revisions never.
  if (strategy === 'RollingUpdate' && hasPart(object, ...rolling)) {
    const partition = typedOptional(object, ...rolling, 'partition');
    const due =
      wanted === undefined || partition === undefined
        ? undefined
        : wanted - partition;
    return due !== undefined && updated < due
      ? progressing(`${updated} of ${due} replicas are updated`)
      : argoHealth('Healthy', `${updated} replicas are updated`);
  }
  const isSettled =
    strategy === 'OnDelete' ||
    typedText(object, 'status', 'updateRevision') ===
      typedText(object, 'status', 'currentRevision');
  return isSettled
    ? argoHealth('Healthy', `${ready} replicas are ready`)
    : progressing(`${updated} replicas have the new revision`);
};

const daemonSet: ArgoCheck = object => {
  if (!isObserved(object)) {
    return NOT_OBSERVED;
  }
  const wanted = reported(object, 'desiredNumberScheduled');
  const updated = reported(object, 'updatedNumberScheduled');
  if (typedText(object, 'spec', 'updateStrategy', 'type') === 'OnDelete') {
    return argoHealth('Healthy', `${updated} of ${wanted} pods are updated`);
  }
  if (updated < wanted) {
    return progressing(`${updated} of ${wanted} pods are updated`);
  }
  const available = reported(object, 'numberAvailable');
  return available < wanted
    ? progressing(`${available} of ${wanted} updated pods are available`)
    : argoHealth('Healthy');
};

const replicaSet: ArgoCheck = object => {
  if (!isObserved(object)) {
    return NOT_OBSERVED;
  }
  const failure = typedConditions(object).find(
    ({ type }) => type === 'ReplicaFailure',
  );
  if (failure?.status === 'True') {
    return argoHealth('Degraded', failure.message);
  }
  const wanted = typedOptional(object, 'spec', 'replicas');
  const available = reported(object, 'availableReplicas');
  return wanted !== undefined && available < wanted
    ? progressing(`${available} of ${wanted} replicas are available`)
    : argoHealth('Healthy');
};

/** @internal */
export const workloadChecks: ArgoCheckTable = {
  'Deployment.apps': deployment,
  'StatefulSet.apps': statefulSet,
  'DaemonSet.apps': daemonSet,
  'ReplicaSet.apps': replicaSet,
};
