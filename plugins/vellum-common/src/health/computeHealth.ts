import { roleByShape } from '../roles/roleByShape';
import { groupKindKey, groupKindOf } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import {
  judgeDeletion,
  judgePaused,
  judgeStaleGeneration,
  judgeSuspended,
} from './commonRules';
import { judgeConditions, judgeWithoutConditions } from './genericRules';
import {
  HealthContext,
  HealthRule,
  HealthRuleTable,
  RuleContext,
} from './HealthRule';
import { markStuck } from './markStuck';
import { FAMILY_RULES, FamilyRule, HEALTH_RULES, ROLE_RULES } from './rules';
import { HealthVerdict } from './types';

/** Every rule there is. @internal */
export interface Rules {
  /** What is asked of every object before the rule of its kind, in this order. */
  first: readonly HealthRule[];
  byKind: HealthRuleTable;
  byFamily: readonly FamilyRule[];
  byRole: typeof ROLE_RULES;
  /** What is asked where no rule knows the kind, in this order. */
  last: readonly HealthRule[];
}

/** @internal */
export const ALL_RULES: Rules = {
  first: [judgeDeletion, judgePaused, judgeSuspended, judgeStaleGeneration],
  byKind: HEALTH_RULES,
  byFamily: FAMILY_RULES,
  byRole: ROLE_RULES,
  last: [judgeConditions],
};

/** All objects of a graph are judged in one context. */
const contexts = new WeakMap<HealthContext, RuleContext>();

/**
 * What a person is told about one object. The order of judgement is this function and the lists above:
 * leaving, paused or suspended on purpose, not looked at since its last change, then the rule of its kind, then the
 * conditions most controllers agree on, then the one rule for what reports nothing; and what takes too long is stuck.
 *
 * A suspended object is judged before its generation: it does not take up changes, and that is no news.
 *
 * @internal
 */
export function computeHealth(
  object: KubeObject,
  context: HealthContext,
): HealthVerdict {
  let ruleContext = contexts.get(context);
  if (!ruleContext) {
    ruleContext = ruleContextOf(ALL_RULES, context);
    contexts.set(context, ruleContext);
  }
  return judgeBy(ALL_RULES, object, ruleContext);
}

/** What the rules of a set get: judgement by the same rules. @internal */
export function ruleContextOf(
  rules: Rules,
  context: HealthContext,
): RuleContext {
  const ruleContext: RuleContext = {
    ...context,
    judge: other => judgeBy(rules, other, ruleContext),
  };
  return ruleContext;
}

/** The judgement by a set of rules. @internal */
export function judgeBy(
  rules: Rules,
  object: KubeObject,
  context: RuleContext,
): HealthVerdict {
  return markStuck(
    firstAnswer(rules.first, object, context) ??
      ruleOfKind(rules, object, context)?.(object, context) ??
      firstAnswer(rules.last, object, context) ??
      judgeWithoutConditions(object),
    object,
    context,
  );
}

function firstAnswer(
  rules: readonly HealthRule[],
  object: KubeObject,
  context: RuleContext,
): HealthVerdict | undefined {
  for (const rule of rules) {
    const found = rule(object, context);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function ruleOfKind(
  { byKind, byFamily, byRole }: Rules,
  object: KubeObject,
  context: HealthContext,
): HealthRule | undefined {
  const kind = groupKindOf(object);
  const key = groupKindKey(kind);
  // A kind may be called `constructor`.
  if (Object.prototype.hasOwnProperty.call(byKind, key)) {
    return byKind[key];
  }
  const family = byFamily.find(({ includes }) => includes(kind));
  if (family) {
    return family.judge;
  }
  const role = context.roleOfKind?.(kind) ?? roleByShape(object);
  return role && byRole[role];
}
