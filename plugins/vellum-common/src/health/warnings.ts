import { Condition } from '../kube/conditions';
import { HealthVerdict, HealthWarning } from './types';

/** A warning in the words of a condition; `fallback` is our sentence where the controller gave none. @internal */
export function warningOf(
  condition: Condition,
  fallback: string,
): HealthWarning {
  return {
    reason: condition.reason ?? condition.type,
    message: condition.message ?? fallback,
    whose: condition.message ? 'controller' : 'ours',
    ...(condition.lastTransitionTime && {
      since: condition.lastTransitionTime,
    }),
  };
}

/** A warning in our words. @internal */
export function ourWarning(reason: string, message: string): HealthWarning {
  return { reason, message, whose: 'ours' };
}

/** The verdict with what is worth knowing beside it; a warning that only repeats the verdict is left out. @internal */
export function withWarnings(
  verdict: HealthVerdict,
  warnings: readonly HealthWarning[],
): HealthVerdict {
  const said = new Set([verdict.message]);
  const kept = warnings.filter(({ message }) => {
    const isNew = !said.has(message);
    said.add(message);
    return isNew;
  });
  return kept.length > 0
    ? { ...verdict, warnings: [...(verdict.warnings ?? []), ...kept] }
    : verdict;
}
