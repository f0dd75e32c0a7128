import { KubeObject } from './KubeObject';
import { readField, readNumber, readString } from './readField';

/** A status condition. `status` is `True`, `False` or `Unknown`; times are RFC 3339. @public */
export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
  observedGeneration?: number;
}

/** Many rules ask for the conditions of an object, and a view is built again at every change of any other. */
const known = new WeakMap<readonly unknown[], readonly Condition[]>();

/** The well-formed conditions of an object, in the order reported; empty where there are none. @internal */
export function conditionsOf(object: KubeObject): readonly Condition[] {
  const reported = readField(object, 'status', 'conditions');
  if (!Array.isArray(reported)) {
    return [];
  }
  const read = known.get(reported);
  if (read) {
    return read;
  }
  const conditions = reported.flatMap(readCondition);
  known.set(reported, conditions);
  return conditions;
}

/** The condition of a type, or `undefined` where it was not reported: absent is neither False nor Unknown. @internal */
export function findCondition(
  object: KubeObject,
  type: string,
): Condition | undefined {
  return conditionsOf(object).find(condition => condition.type === type);
}

/** Only the fields that have the right type are taken over: a cluster may hold anything in a status. */
function readCondition(value: unknown): Condition[] {
  const type = readString(value, 'type');
  const status = readField(value, 'status');
  if (!type || !isConditionStatus(status)) {
    return [];
  }
  const reason = readString(value, 'reason');
  const message = readString(value, 'message');
  const lastTransitionTime = readString(value, 'lastTransitionTime');
  const observedGeneration = readNumber(value, 'observedGeneration');
  return [
    {
      type,
      status,
      ...(reason && { reason }),
      ...(message && { message }),
      ...(lastTransitionTime && { lastTransitionTime }),
      ...(observedGeneration !== undefined && { observedGeneration }),
    },
  ];
}

function isConditionStatus(value: unknown): value is Condition['status'] {
  return value === 'True' || value === 'False' || value === 'Unknown';
}
