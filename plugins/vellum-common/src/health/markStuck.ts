import { KubeObject } from '../kube/KubeObject';
import { ageInMs } from '../text/formatAge';
import { HealthContext } from './HealthRule';
import { patienceFor } from './patience';
import { HealthVerdict } from './types';

/**
 * The one rule, for all kinds, about what takes too long: whatever has been progressing for as long as
 * {@link patienceFor} allows is not ready, and stuck. What waits for another object is not stuck, the other is; and
 * where nobody recorded when the state began, nobody can say that it has lasted.
 *
 * @internal
 */
export function markStuck(
  verdict: HealthVerdict,
  object: KubeObject,
  { now }: HealthContext,
): HealthVerdict {
  const age =
    verdict.state === 'progressing' ? ageInMs(verdict.since, now) : undefined;
  return age !== undefined && age >= patienceFor(object)
    ? { ...verdict, state: 'not-ready', stuck: true }
    : verdict;
}
