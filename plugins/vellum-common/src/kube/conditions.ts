import { KubeObject } from './KubeObject';

/** A status condition. `status` is `True`, `False` or `Unknown`; times are RFC 3339. @public */
export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
  observedGeneration?: number;
}

/** The well-formed conditions of an object, in the order reported; empty where there are none. @public */
export function conditionsOf(object: KubeObject): Condition[] {
  const conditions = object.status?.conditions;
  return Array.isArray(conditions) ? conditions.filter(isCondition) : [];
}

/** The condition of a type, or `undefined` where it was not reported: absent is neither False nor Unknown. @public */
export function findCondition(
  object: KubeObject,
  type: string,
): Condition | undefined {
  return conditionsOf(object).find(condition => condition.type === type);
}

function isCondition(value: unknown): value is Condition {
  const candidate = value as Partial<Condition> | null;
  return (
    typeof candidate === 'object' &&
    candidate !== null &&
    typeof candidate.type === 'string' &&
    ['True', 'False', 'Unknown'].includes(candidate.status as string)
  );
}
