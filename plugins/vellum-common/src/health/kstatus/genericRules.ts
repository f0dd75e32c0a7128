import { KubeObject } from '../../kube/KubeObject';
import { readField } from '../../kube/readField';
import { KstatusHealth } from './KstatusHealth';
import { generationAt, plainConditions, UnreadableObject } from './looseFields';

/**
 * What comes before the rule of a kind: leaving, a generation that is not observed, and the two conditions that mean the
 * same for every kind. Whichever of the two stands first in the list decides.
 *
 * @internal
 */
export function judgeGeneric(object: KubeObject): KstatusHealth | undefined {
  const deleted = readField(object, 'metadata', 'deletionTimestamp');
  if (deleted !== undefined && typeof deleted !== 'string') {
    throw new UnreadableObject('Its time of deletion is no text');
  }
  if (deleted) {
    return {
      status: 'Terminating',
      message: 'Is being deleted',
      rule: 'kstatus/terminating',
    };
  }
  const generation = generationAt(object, 'metadata', 'generation');
  const observed =
    generation === undefined
      ? undefined
      : generationAt(object, 'status', 'observedGeneration');
  if (observed !== undefined && observed !== generation) {
    return {
      status: 'InProgress',
      message: `Generation ${generation} is not taken up yet, the last one is ${observed}`,
      rule: 'kstatus/generation',
    };
  }
  for (const { type, status, message } of plainConditions(object)) {
    if (type === 'Reconciling' && status === 'True') {
      return { status: 'InProgress', message, rule: 'kstatus/reconciling' };
    }
    if (type === 'Stalled' && status === 'True') {
      return { status: 'Failed', message, rule: 'kstatus/stalled' };
    }
  }
  return undefined;
}

/**
 * What comes after the rule of a kind: the Ready condition, and without one the object counts as current, whether anybody
 * has looked at it or not.
 *
 * @internal
 */
export function judgeReady(object: KubeObject): KstatusHealth {
  const ready = plainConditions(object).find(
    ({ type, status }) =>
      type === 'Ready' && ['True', 'False', 'Unknown'].includes(status),
  );
  if (!ready) {
    return {
      status: 'Current',
      message: 'Reports nothing to wait for',
      rule: 'kstatus/no-condition',
    };
  }
  return ready.status === 'True'
    ? { status: 'Current', message: 'Is ready', rule: 'kstatus/ready' }
    : {
        status: 'InProgress',
        message: ready.message,
        rule: 'kstatus/not-ready',
      };
}
