import { isPaused } from '../kube/isPaused';
import { conditionsOf, findCondition } from '../kube/conditions';
import { groupKindOf } from '../kube/GroupKind';
import { isBatch } from '../kube/knownKinds';
import { readField, readList, readNumber, readString } from '../kube/readField';
import { ageInMs } from '../text/formatAge';
import { joinNames } from '../text/joinNames';
import { HealthRule } from './HealthRule';
import { HEALTH_LIMITS } from './limits';
import { verdict, verdictOf } from './verdict';

/** @internal */
export const judgeDeletion: HealthRule = (object, { now }) => {
  const since = readString(object, 'metadata', 'deletionTimestamp');
  if (!since) {
    return undefined;
  }
  const finalizers = readList(object, 'metadata', 'finalizers').filter(
    (name): name is string => typeof name === 'string',
  );
  const held =
    finalizers.length > 0 &&
    (ageInMs(since, now) ?? 0) >= HEALTH_LIMITS.deleting;
  const leaving = verdict('deleting', 'common/deleting', {
    reason: 'Deleting',
    message: held
      ? `Deletion is held by ${joinNames(finalizers)}`
      : 'Is being deleted',
    since,
  });
  return held ? { ...leaving, stuck: true } : leaving;
};

/** @internal */
export const judgePaused: HealthRule = object => {
  return isPaused(object)
    ? verdictOf(
        'suspended',
        'common/paused',
        findCondition(object, 'Synced'),
        'Paused: Crossplane does not reconcile it',
      )
    : undefined;
};

/** `spec.suspend` is Flux's, CronJob's and Job's word. @internal */
export const judgeSuspended: HealthRule = object =>
  readField(object, 'spec', 'suspend') === true
    ? verdict('suspended', 'common/suspended', {
        reason: 'Suspended',
        message: isBatch(groupKindOf(object))
          ? 'Suspended: nothing runs until it is resumed'
          : 'Suspended: changes are not applied until it is resumed',
      })
    : undefined;

/**
 * Whatever was reported is about an older specification. Conditions may carry the generation each; a controller that
 * marks some of them later than others is up to date if one of them is.
 *
 * @internal
 */
export const judgeStaleGeneration: HealthRule = object => {
  const generation = readNumber(object, 'metadata', 'generation') ?? 0;
  let newest = readNumber(object, 'status', 'observedGeneration') ?? 0;
  if (newest < generation) {
    for (const { observedGeneration = 0 } of conditionsOf(object)) {
      newest = Math.max(newest, observedGeneration);
    }
  }
  return newest > 0 && newest < generation
    ? verdict('progressing', 'common/stale-generation', {
        reason: 'NewGeneration',
        message: 'Changed; its controller has not taken up the change yet',
      })
    : undefined;
};
