import { Condition, findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import { readList, readString } from '../../kube/readField';
import { ageInMs } from '../../text/formatAge';
import { HealthContext, HealthRule, HealthRuleTable } from '../HealthRule';
import { HEALTH_LIMITS } from '../limits';
import { neverReported } from '../neverReported';
import { HealthVerdict } from '../types';
import { quotedVerdict, verdict, verdictOf } from '../verdict';

/** Waiting reasons that do not come right by waiting. */
const BAD_WAITING =
  /^(Err|Invalid|CreateContainer|RunContainer)|(BackOff|Error)$/;

/** Whether a container that waits for this reason will not start by itself. @internal */
export function isBadWaiting(reason: string): boolean {
  return BAD_WAITING.test(reason);
}

/** A container that is waiting for a reason that is no progress, with its name. */
interface StuckContainer {
  name: string;
  reason: string;
  message?: string;
}

/** The first container of a pod that cannot start or keep running. */
function stuckContainerOf(pod: KubeObject): StuckContainer | undefined {
  const statuses = [
    ...readList(pod, 'status', 'initContainerStatuses'),
    ...readList(pod, 'status', 'containerStatuses'),
  ];
  for (const status of statuses) {
    const reason = readString(status, 'state', 'waiting', 'reason');
    if (reason && isBadWaiting(reason)) {
      return {
        name: readString(status, 'name') ?? '',
        reason,
        message: readString(status, 'state', 'waiting', 'message'),
      };
    }
  }
  return undefined;
}

/** A pod that no node takes: a node may be on its way, for a while. @internal */
export function judgeUnscheduled(
  scheduled: Condition,
  { now }: HealthContext,
  rule: string,
): HealthVerdict {
  const age = ageInMs(scheduled.lastTransitionTime, now) ?? Infinity;
  return verdictOf(
    age < HEALTH_LIMITS.unscheduled ? 'progressing' : 'not-ready',
    rule,
    scheduled,
    'No node takes it',
  );
}

const judgePod: HealthRule = (object, context) => {
  const phase = readString(object, 'status', 'phase');
  if (phase === 'Succeeded') {
    return verdict('ready', 'kubernetes/pod-succeeded', {
      message: 'Completed',
    });
  }
  if (phase === 'Failed') {
    return quotedVerdict(
      'failed',
      'kubernetes/pod-failed',
      readString(object, 'status', 'message'),
      {
        reason: readString(object, 'status', 'reason') ?? 'Failed',
        message: 'The pod failed',
      },
    );
  }
  const stuck = stuckContainerOf(object);
  const ready = findCondition(object, 'Ready');
  if (stuck) {
    return quotedVerdict(
      'failed',
      'kubernetes/container-waiting',
      stuck.message,
      {
        reason: stuck.reason,
        message: `Container ${stuck.name} cannot start`,
        since: ready?.lastTransitionTime,
      },
    );
  }
  const scheduled = findCondition(object, 'PodScheduled');
  if (scheduled?.status === 'False') {
    return judgeUnscheduled(scheduled, context, 'kubernetes/pod-unscheduled');
  }
  if (ready?.status === 'True') {
    return verdictOf('ready', 'kubernetes/pod-ready', ready, 'Running');
  }
  return phase
    ? verdictOf('progressing', 'kubernetes/pod-not-ready', ready, phase)
    : neverReported(object, context);
};

/** @internal */
export const podRules: HealthRuleTable = { Pod: judgePod };
