import { KubeObject } from '../kube/KubeObject';
import { readString } from '../kube/readField';
import { ageInMs } from '../text/formatAge';
import { HealthContext } from './HealthRule';
import { HEALTH_LIMITS } from './limits';
import { HealthVerdict } from './types';
import { verdict } from './verdict';

/** Rule name of the verdict that a controller owes this object a status. @internal */
export const NEVER_REPORTED = 'common/never-reported';

/**
 * For kinds whose controller always reports: an object without a word about it is new for a short while and then
 * unknown. It is never ready: nobody has looked at it.
 *
 * @internal
 */
export function neverReported(
  object: KubeObject,
  { now }: HealthContext,
): HealthVerdict {
  const since = readString(object, 'metadata', 'creationTimestamp');
  const age = ageInMs(since, now);
  if (age !== undefined && age < HEALTH_LIMITS.neverReported) {
    return verdict('progressing', 'common/not-reported-yet', {
      message: 'New: its controller has not reported yet',
      since,
    });
  }
  return verdict('unknown', NEVER_REPORTED, {
    message: 'Never reported a status',
    since,
  });
}
