import { FLUX_RETRYING } from '../../../health/rules/fluxRetry';
import { Condition } from '../../../kube/conditions';
import { GraphNode } from '../../types';

/** What a tool said went wrong, whoever said it. @internal */
export interface ToolFailure {
  reason?: string;
  message: string;
  since?: string;
}

/** The last attempt of Crossplane or a provider did not go through. Being paused is no failure. @internal */
export function syncFailureOf({
  conditions,
  health,
}: GraphNode): ToolFailure | undefined {
  const bad = conditions.find(
    ({ type, status, reason }) =>
      status === 'False' &&
      reason !== 'ReconcilePaused' &&
      (type === 'Synced' || type === 'LastAsyncOperation'),
  );
  return isSettled(health.state) ? fromCondition(bad) : undefined;
}

/** Flux has given up, or tries again and again. What is suspended or on its way out is not told of. @internal */
export function fluxFailureOf({
  conditions,
  health,
}: GraphNode): ToolFailure | undefined {
  const bad =
    conditions.find(
      ({ type, status }) => type === 'Stalled' && status === 'True',
    ) ??
    conditions.find(
      ({ type, status }) => type === 'Ready' && status === 'False',
    );
  if (!bad && health.rule === FLUX_RETRYING) {
    // The words of the attempt before are gone from Ready; what kind of failure it was is known.
    const { reason, since } = health;
    return { ...(reason && { reason }), message: '', ...(since && { since }) };
  }
  return isSettled(health.state) ? fromCondition(bad) : undefined;
}

function isSettled(state: GraphNode['health']['state']): boolean {
  return state !== 'suspended' && state !== 'deleting';
}

function fromCondition(condition: Condition | undefined) {
  return (
    condition && {
      ...(condition.reason && { reason: condition.reason }),
      message: condition.message ?? '',
      ...(condition.lastTransitionTime && {
        since: condition.lastTransitionTime,
      }),
    }
  );
}
