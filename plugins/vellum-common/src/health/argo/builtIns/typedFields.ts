import { KubeObject } from '../../../kube/KubeObject';
import { readField } from '../../../kube/readField';
import { CheckError } from '../CheckError';

/**
 * Reading as the checks read that are compiled into Argo CD: into a typed object, where what is absent is the zero of its
 * type, and where a value of another type makes the whole check fail.
 */

/** A condition as such a check sees it. @internal */
export interface TypedCondition {
  type: string;
  status: string;
  reason: string;
  message: string;
}

/** @internal */
export function typedText(value: unknown, ...path: string[]): string {
  return typed(value, path, 'string', '');
}

/** @internal */
export function typedNumber(value: unknown, ...path: string[]): number {
  return typed(value, path, 'number', 0);
}

/** A number that may be absent, which is not zero. @internal */
export function typedOptional(
  value: unknown,
  ...path: string[]
): number | undefined {
  return typed(value, path, 'number', undefined);
}

/** @internal */
export function typedFlag(value: unknown, ...path: string[]): boolean {
  return typed(value, path, 'boolean', false);
}

/** @internal */
export function typedList(value: unknown, ...path: string[]): unknown[] {
  const found = readField(value, ...path) ?? [];
  if (!Array.isArray(found)) {
    throw new CheckError(`has no list at ${path.join('.')}`);
  }
  return found;
}

/** Whether a part that may be absent is there. @internal */
export function hasPart(value: unknown, ...path: string[]): boolean {
  const found = readField(value, ...path);
  return found !== undefined && found !== null;
}

/** @internal */
export function typedConditions(object: KubeObject): TypedCondition[] {
  return typedList(object, 'status', 'conditions').map(condition => ({
    type: typedText(condition, 'type'),
    status: typedText(condition, 'status'),
    reason: typedText(condition, 'reason'),
    message: typedText(condition, 'message'),
  }));
}

function typed<T>(value: unknown, path: string[], type: string, zero: T): T {
  const found = readField(value, ...path);
  if (found === undefined || found === null) {
    return zero;
  }
  if (typeof found !== type) {
    throw new CheckError(`has no ${type} at ${path.join('.')}`);
  }
  return found as T;
}
