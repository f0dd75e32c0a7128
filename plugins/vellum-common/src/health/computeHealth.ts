import { roleByShape } from '../graph/roles';
import { groupKindKey, groupKindOf } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import {
  judgeDeletion,
  judgePaused,
  judgeStaleGeneration,
  judgeSuspended,
} from './commonRules';
import { judgeConditions, judgeWithoutConditions } from './genericRules';
import { HealthContext, HealthRule } from './HealthRule';
import { HEALTH_RULES, ROLE_RULES } from './rules';
import { HealthVerdict } from './types';

/**
 * What a person is told about one object. The order of judgement is this function:
 * leaving, paused or suspended on purpose, not looked at since its last change, then the rule of its kind, then the
 * conditions most controllers agree on, then the one rule for what reports nothing.
 *
 * A suspended object is judged before its generation: it does not take up changes, and that is no news.
 *
 * @public
 */
export function computeHealth(
  object: KubeObject,
  context: HealthContext,
): HealthVerdict {
  return (
    judgeDeletion(object, context) ??
    judgePaused(object, context) ??
    judgeSuspended(object, context) ??
    judgeStaleGeneration(object, context) ??
    ruleOfKind(object, context)?.(object, context) ??
    judgeConditions(object, context) ??
    judgeWithoutConditions(object)
  );
}

function ruleOfKind(
  object: KubeObject,
  context: HealthContext,
): HealthRule | undefined {
  const kind = groupKindOf(object);
  const role = context.roleOfKind?.(kind) ?? roleByShape(object);
  return HEALTH_RULES[groupKindKey(kind)] ?? (role && ROLE_RULES[role]);
}
