import { readField, readNumber } from '../../../kube/readField';
import { KubeObject } from '../../../kube/KubeObject';
import { GraphNode } from '../../types';
import { fluxFailureOf, syncFailureOf, ToolFailure } from './toolFailure';
import { isHelmRelease } from '../../../kube/knownKinds';

/**
 * Why Helm refused or failed. Of a HelmRelease its `Released` condition says it: Ready only repeats it, and later says
 * how many attempts there were.
 *
 * @internal
 */
export function releaseFailureOf(node: GraphNode): ToolFailure | undefined {
  if (!isHelmRelease(node.ref)) {
    const synced = syncFailureOf(node);
    const { state, reason, message, since } = node.health;
    return (
      synced ??
      (state === 'failed'
        ? {
            ...(reason && { reason }),
            message: message ?? '',
            ...(since && { since }),
          }
        : undefined)
    );
  }
  const failure = fluxFailureOf(node);
  const released = node.conditions.find(
    ({ type, status }) =>
      (type === 'Released' || type === 'TestSuccess') && status === 'False',
  );
  return released?.message && failure
    ? {
        reason: released.reason,
        message: released.message,
        since: released.lastTransitionTime ?? failure.since,
      }
    : failure;
}

/** How often installing or upgrading was tried in vain, as far as the controller counts. @internal */
export function failedAttemptsOf(
  object: KubeObject | undefined,
): number | undefined {
  const counts = ['upgradeFailures', 'installFailures', 'failures', 'failed']
    .map(field => readNumber(readField(object, 'status'), field))
    .filter((count): count is number => count !== undefined && count > 0);
  return counts[0];
}
