import { conditionsOf } from '../kube/conditions';
import { KubeObject } from '../kube/KubeObject';

/** An object with another condition of a type; the others stay. */
export function withCondition(
  object: KubeObject,
  type: string,
  change: object,
): KubeObject {
  const conditions = conditionsOf(object).map(condition =>
    condition.type === type ? { ...condition, ...change } : condition,
  );
  return { ...object, status: { ...object.status, conditions } };
}
