import { conditionsOf, findCondition } from '../../kube/conditions';
import { readNumber } from '../../kube/readField';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { verdict, verdictOf } from '../verdict';
import { ourWarning, warningOf, withWarnings } from '../warnings';

const judgeAutoscaler: HealthRule = (object, context) => {
  if (conditionsOf(object).length === 0) {
    return neverReported(object, context);
  }
  const able = findCondition(object, 'AbleToScale');
  const active = findCondition(object, 'ScalingActive');
  const limited = findCondition(object, 'ScalingLimited');
  if (active?.status === 'False' && active.reason === 'ScalingDisabled') {
    return verdictOf('suspended', 'kubernetes/autoscaler-off', active);
  }
  const bad = [able, active].find(condition => condition?.status === 'False');
  if (bad) {
    return verdictOf('progressing', 'kubernetes/autoscaler', bad);
  }
  const count = readNumber(object, 'status', 'currentReplicas');
  const found = verdict('ready', 'kubernetes/autoscaler', {
    message: count === undefined ? 'Active' : `${count} replicas`,
    since: active?.lastTransitionTime,
  });
  return limited?.status === 'True' && limited.reason === 'TooManyReplicas'
    ? withWarnings(found, [
        warningOf(limited, 'It would scale further than its maximum'),
      ])
    : found;
};

/** A budget that is used up does its work: that nothing may be evicted now is worth knowing. */
const judgeDisruptionBudget: HealthRule = (object, context) => {
  const allowed = findCondition(object, 'DisruptionAllowed');
  if (allowed?.reason === 'SyncFailed') {
    return verdictOf('failed', 'kubernetes/disruption-budget', allowed);
  }
  const healthy = readNumber(object, 'status', 'currentHealthy');
  const wanted = readNumber(object, 'status', 'desiredHealthy');
  if (healthy === undefined || wanted === undefined) {
    return neverReported(object, context);
  }
  const found = verdict('ready', 'kubernetes/disruption-budget', {
    message: `${healthy} pods are healthy, ${wanted} have to be`,
  });
  return healthy < wanted
    ? withWarnings(found, [
        ourWarning('NoDisruption', 'Too few pods are healthy to evict one'),
      ])
    : found;
};

/** @internal */
export const scalingRules: HealthRuleTable = {
  'HorizontalPodAutoscaler.autoscaling': judgeAutoscaler,
  'PodDisruptionBudget.policy': judgeDisruptionBudget,
};
