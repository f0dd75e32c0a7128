import { findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import { readList, readString } from '../../kube/readField';
import { ageInMs } from '../../text/formatAge';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { HEALTH_LIMITS } from '../limits';
import { neverReported } from '../neverReported';
import { verdict, verdictOf } from '../verdict';

/** Waiting reasons that do not come right by waiting. */
const BAD_WAITING =
  /^(Err|Invalid|CreateContainer|RunContainer)|(BackOff|Error)$/;

/** A container that is waiting for a reason that is no progress, with its name. @internal */
export interface StuckContainer {
  name: string;
  reason: string;
  message?: string;
}

/** The first container of a pod that cannot start or keep running. @internal */
export function stuckContainerOf(pod: KubeObject): StuckContainer | undefined {
  const statuses = [
    ...readList(pod, 'status', 'initContainerStatuses'),
    ...readList(pod, 'status', 'containerStatuses'),
  ];
  for (const status of statuses) {
    const reason = readString(status, 'state', 'waiting', 'reason');
    if (reason && BAD_WAITING.test(reason)) {
      return {
        name: readString(status, 'name') ?? '',
        reason,
        message: readString(status, 'state', 'waiting', 'message'),
      };
    }
  }
  return undefined;
}

const judgePod: HealthRule = (object, context) => {
  const phase = readString(object, 'status', 'phase');
  if (phase === 'Succeeded') {
    return verdict('ready', 'kubernetes/pod-succeeded', {
      message: 'Completed',
    });
  }
  if (phase === 'Failed') {
    return verdict('failed', 'kubernetes/pod-failed', {
      reason: readString(object, 'status', 'reason') ?? 'Failed',
      message: readString(object, 'status', 'message') ?? 'The pod failed',
    });
  }
  const stuck = stuckContainerOf(object);
  const ready = findCondition(object, 'Ready');
  if (stuck) {
    return verdict('failed', 'kubernetes/container-waiting', {
      reason: stuck.reason,
      message: stuck.message ?? `Container ${stuck.name} cannot start`,
      since: ready?.lastTransitionTime,
    });
  }
  const scheduled = findCondition(object, 'PodScheduled');
  if (scheduled?.status === 'False') {
    return verdictOf('not-ready', 'kubernetes/pod-unscheduled', scheduled);
  }
  if (ready?.status === 'True') {
    return verdictOf('ready', 'kubernetes/pod-ready', ready, 'Running');
  }
  if (!phase) {
    return neverReported(object, context);
  }
  const age = ageInMs(ready?.lastTransitionTime, context.now) ?? 0;
  return verdictOf(
    age < HEALTH_LIMITS.progressing ? 'progressing' : 'not-ready',
    'kubernetes/pod-not-ready',
    ready,
    phase,
  );
};

const judgeClaimedVolume: HealthRule = (object, context) => {
  const phase = readString(object, 'status', 'phase');
  const since = readString(object, 'metadata', 'creationTimestamp');
  const rule = 'kubernetes/volume-phase';
  switch (phase) {
    case 'Bound':
      return verdict('ready', rule, { reason: phase, message: phase, since });
    case 'Lost':
      return verdict('failed', rule, {
        reason: phase,
        message: 'Its volume is gone',
        since,
      });
    case 'Pending':
      return verdict('progressing', rule, {
        reason: phase,
        message: 'Waits for a volume',
        since,
      });
    default:
      return neverReported(object, context);
  }
};

/** Only a load balancer has to be made by someone. */
const judgeService: HealthRule = object => {
  const since = readString(object, 'metadata', 'creationTimestamp');
  if (readString(object, 'spec', 'type') !== 'LoadBalancer') {
    return verdict('ready', 'kubernetes/service', { message: 'Exists', since });
  }
  return readList(object, 'status', 'loadBalancer', 'ingress').length > 0
    ? verdict('ready', 'kubernetes/load-balancer', {
        message: 'Has an address',
        since,
      })
    : verdict('progressing', 'kubernetes/load-balancer', {
        message: 'Waits for an address from the load balancer',
        since,
      });
};

const judgeNamespace: HealthRule = object => {
  const phase = readString(object, 'status', 'phase');
  return phase === 'Terminating'
    ? verdict('deleting', 'kubernetes/namespace', { reason: phase })
    : verdict('ready', 'kubernetes/namespace', {
        message: phase ?? 'Exists',
        since: readString(object, 'metadata', 'creationTimestamp'),
      });
};

const judgeCrd: HealthRule = (object, context) => {
  const names = findCondition(object, 'NamesAccepted');
  const established = findCondition(object, 'Established');
  if (names?.status === 'False') {
    return verdictOf('failed', 'kubernetes/crd-names', names);
  }
  if (!established) {
    return neverReported(object, context);
  }
  return established.status === 'True'
    ? verdictOf('ready', 'kubernetes/crd', established, 'Established')
    : verdictOf('progressing', 'kubernetes/crd', established);
};

/** @internal */
export const kubernetesRules: HealthRuleTable = {
  Pod: judgePod,
  PersistentVolumeClaim: judgeClaimedVolume,
  Service: judgeService,
  Namespace: judgeNamespace,
  'CustomResourceDefinition.apiextensions.k8s.io': judgeCrd,
};
