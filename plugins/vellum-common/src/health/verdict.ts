import { Condition } from '../kube/conditions';
import { HealthState, HealthVerdict } from './types';

/** A verdict that repeats what a condition says; `fallback` is our sentence where the controller gave none. @internal */
export function verdictOf(
  state: HealthState,
  rule: string,
  condition: Condition | undefined,
  fallback?: string,
): HealthVerdict {
  return verdict(state, rule, {
    reason: condition?.reason,
    message: condition?.message ?? fallback,
    since: condition?.lastTransitionTime,
  });
}

/** A verdict without the fields that are not known. @internal */
export function verdict(
  state: HealthState,
  rule: string,
  {
    reason,
    message,
    since,
  }: { reason?: string; message?: string; since?: string } = {},
): HealthVerdict {
  return {
    state,
    ...(reason && { reason }),
    ...(message && { message }),
    ...(since && { since }),
    rule,
  };
}
