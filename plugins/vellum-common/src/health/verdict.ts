import { Condition } from '../kube/conditions';
import { HealthState, HealthVerdict, Speaker } from './types';

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
    whose: condition?.message ? 'controller' : 'ours',
    since: condition?.lastTransitionTime,
  });
}

/** What a verdict is made of; what is absent stays out of it. @internal */
export interface VerdictParts {
  reason?: string;
  message?: string;
  since?: string;
  /** Ours unless the message is read from the object. */
  whose?: Speaker;
}

/** A verdict without the fields that are not known. @internal */
export function verdict(
  state: HealthState,
  rule: string,
  { reason, message, since, whose = 'ours' }: VerdictParts = {},
): HealthVerdict {
  // Every object of every view is judged: put together field by field, a verdict costs a third of what spreads do.
  const said: HealthVerdict = { state, rule };
  if (reason) {
    said.reason = reason;
  }
  if (message) {
    said.message = message;
    said.whose = whose;
  }
  if (since) {
    said.since = since;
  }
  return said;
}

/**
 * A verdict whose message is read from a field of the object, with our sentence where the field is empty.
 *
 * @internal
 */
export function quotedVerdict(
  state: HealthState,
  rule: string,
  said: string | undefined,
  { message, ...parts }: VerdictParts,
): HealthVerdict {
  return verdict(state, rule, {
    ...parts,
    message: said ?? message,
    whose: said ? 'controller' : 'ours',
  });
}
