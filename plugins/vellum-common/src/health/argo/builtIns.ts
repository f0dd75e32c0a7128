import { findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import {
  readField,
  readList,
  readNumber,
  readString,
} from '../../kube/readField';
import { ArgoCheck, ArgoCheckTable, argoHealth } from './ArgoHealth';

/**
 * The checks that are compiled into Argo CD. They ask less than ours: a Pod may count as healthy here while a person
 * is told it is not, and it is these that hold a wave.
 */
const count = (object: KubeObject, field: string) =>
  readNumber(object, 'status', field) ?? 0;

const isObserved = (object: KubeObject) =>
  (readNumber(object, 'metadata', 'generation') ?? 0) <=
  count(object, 'observedGeneration');

const NOT_OBSERVED = argoHealth(
  'Progressing',
  'Waiting for rollout to finish: observed generation less than desired generation',
);

const waiting = (what: string) =>
  argoHealth('Progressing', `Waiting for rollout to finish: ${what}`);

const deployment: ArgoCheck = object => {
  if (readField(object, 'spec', 'paused') === true) {
    return argoHealth('Suspended', 'Deployment is paused');
  }
  if (!isObserved(object)) {
    return NOT_OBSERVED;
  }
  const progressing = findCondition(object, 'Progressing');
  if (progressing?.reason === 'ProgressDeadlineExceeded') {
    return argoHealth('Degraded', progressing.message);
  }
  const wanted = readNumber(object, 'spec', 'replicas');
  const updated = count(object, 'updatedReplicas');
  if (wanted !== undefined && updated < wanted) {
    return waiting(
      `${updated} out of ${wanted} new replicas have been updated`,
    );
  }
  const old = count(object, 'replicas') - updated;
  if (old > 0) {
    return waiting(`${old} old replicas are pending termination`);
  }
  const available = count(object, 'availableReplicas');
  return available < updated
    ? waiting(`${available} of ${updated} updated replicas are available`)
    : argoHealth('Healthy');
};

const statefulSet: ArgoCheck = object => {
  if (count(object, 'observedGeneration') === 0 || !isObserved(object)) {
    return NOT_OBSERVED;
  }
  const wanted = readNumber(object, 'spec', 'replicas');
  const ready = count(object, 'readyReplicas');
  if (wanted !== undefined && ready < wanted) {
    return waiting(`${ready} of ${wanted} pods are ready`);
  }
  const strategy = readString(object, 'spec', 'updateStrategy', 'type');
  if (strategy === 'OnDelete') {
    return argoHealth('Healthy');
  }
  const partition = readNumber(
    object,
    'spec',
    'updateStrategy',
    'rollingUpdate',
    'partition',
  );
  const updated = count(object, 'updatedReplicas');
  if (wanted !== undefined && partition !== undefined) {
    return updated < wanted - partition
      ? waiting(`partitioned roll out: ${updated} of ${wanted - partition}`)
      : argoHealth('Healthy');
  }
  return readString(object, 'status', 'updateRevision') !==
    readString(object, 'status', 'currentRevision')
    ? waiting(`${updated} pods at the new revision`)
    : argoHealth('Healthy');
};

const daemonSet: ArgoCheck = object => {
  if (!isObserved(object)) {
    return NOT_OBSERVED;
  }
  if (readString(object, 'spec', 'updateStrategy', 'type') === 'OnDelete') {
    return argoHealth('Healthy');
  }
  const wanted = count(object, 'desiredNumberScheduled');
  const updated = count(object, 'updatedNumberScheduled');
  const available = count(object, 'numberAvailable');
  if (updated < wanted) {
    return waiting(`${updated} out of ${wanted} new pods have been updated`);
  }
  return available < wanted
    ? waiting(`${available} of ${wanted} updated pods are available`)
    : argoHealth('Healthy');
};

const replicaSet: ArgoCheck = object => {
  if (!isObserved(object)) {
    return NOT_OBSERVED;
  }
  const failure = findCondition(object, 'ReplicaFailure');
  if (failure?.status === 'True') {
    return argoHealth('Degraded', failure.message);
  }
  const wanted = readNumber(object, 'spec', 'replicas');
  const available = count(object, 'availableReplicas');
  return wanted !== undefined && available < wanted
    ? waiting(`${available} out of ${wanted} replicas are available`)
    : argoHealth('Healthy');
};

const job: ArgoCheck = object => {
  const isTrue = (type: string) =>
    findCondition(object, type)?.status === 'True';
  if (isTrue('Failed')) {
    return argoHealth('Degraded', findCondition(object, 'Failed')?.message);
  }
  if (isTrue('Complete')) {
    return argoHealth('Healthy', findCondition(object, 'Complete')?.message);
  }
  return isTrue('Suspended')
    ? argoHealth('Suspended', findCondition(object, 'Suspended')?.message)
    : argoHealth('Progressing');
};

const BAD_WAITING = /^Err|(Error|BackOff)$/;

const pod: ArgoCheck = object => {
  const containers = readList(object, 'status', 'containerStatuses');
  const always = readString(object, 'spec', 'restartPolicy') === 'Always';
  const bad = containers
    .map(status => ({
      reason: readString(status, 'state', 'waiting', 'reason') ?? '',
      message: readString(status, 'state', 'waiting', 'message'),
    }))
    .find(({ reason }) => BAD_WAITING.test(reason));
  if (always && bad) {
    return argoHealth('Degraded', bad.message ?? bad.reason);
  }
  const message = readString(object, 'status', 'message');
  switch (readString(object, 'status', 'phase')) {
    case 'Pending':
      return argoHealth('Progressing', message);
    case 'Succeeded':
      return argoHealth('Healthy', message);
    case 'Failed':
      return argoHealth('Degraded', message);
    case 'Running':
      if (!always) {
        return argoHealth('Progressing', message);
      }
      if (findCondition(object, 'Ready')?.status === 'True') {
        return argoHealth('Healthy', message);
      }
      return containers.some(status =>
        readField(status, 'lastState', 'terminated'),
      )
        ? argoHealth('Degraded', message)
        : argoHealth('Progressing', message);
    default:
      return argoHealth('Unknown', message);
  }
};

const hasAddress = (object: KubeObject) =>
  readList(object, 'status', 'loadBalancer', 'ingress').length > 0;

const service: ArgoCheck = object =>
  readString(object, 'spec', 'type') !== 'LoadBalancer' || hasAddress(object)
    ? argoHealth('Healthy')
    : argoHealth('Progressing');

const ingress: ArgoCheck = object =>
  argoHealth(hasAddress(object) ? 'Healthy' : 'Progressing');

const volumeClaim: ArgoCheck = object => {
  switch (readString(object, 'status', 'phase')) {
    case 'Bound':
      return argoHealth('Healthy');
    case 'Pending':
      return argoHealth('Progressing');
    case 'Lost':
      return argoHealth('Degraded');
    default:
      return argoHealth('Unknown');
  }
};

const apiService: ArgoCheck = object => {
  const available = findCondition(object, 'Available');
  return available?.status === 'True'
    ? argoHealth('Healthy', available.message)
    : argoHealth(
        'Progressing',
        available?.message ?? 'Waiting to be processed',
      );
};

const autoscaler: ArgoCheck = object => {
  const failed = ['ScalingActive', 'AbleToScale']
    .map(type => findCondition(object, type))
    .find(condition => condition?.status === 'False');
  if (failed) {
    return argoHealth('Degraded', failed.message);
  }
  return findCondition(object, 'AbleToScale')?.status === 'True'
    ? argoHealth('Healthy')
    : argoHealth('Progressing', 'Waiting to Autoscale');
};

/** @internal */
export const builtInChecks: ArgoCheckTable = {
  'Deployment.apps': deployment,
  'StatefulSet.apps': statefulSet,
  'DaemonSet.apps': daemonSet,
  'ReplicaSet.apps': replicaSet,
  'Job.batch': job,
  Pod: pod,
  Service: service,
  PersistentVolumeClaim: volumeClaim,
  'Ingress.networking.k8s.io': ingress,
  'APIService.apiregistration.k8s.io': apiService,
  'HorizontalPodAutoscaler.autoscaling': autoscaler,
};
