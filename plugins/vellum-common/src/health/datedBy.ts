import { Condition } from '../kube/conditions';
import { KubeObject } from '../kube/KubeObject';
import { readString } from '../kube/readField';

/**
 * The condition with a time: where its controller recorded none, it holds since the object was made. Only for
 * conditions that have never been otherwise, as far as anybody can tell.
 *
 * @internal
 */
export function datedBy(
  object: KubeObject,
  condition: Condition | undefined,
): Condition | undefined {
  const created = readString(object, 'metadata', 'creationTimestamp');
  return condition && created && !condition.lastTransitionTime
    ? { ...condition, lastTransitionTime: created }
    : condition;
}
