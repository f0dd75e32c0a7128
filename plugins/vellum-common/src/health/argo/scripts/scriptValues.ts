import { CheckError } from '../CheckError';

/**
 * Reading as the scripts read. They fail where a step of a path is missing, and a script that fails says Unknown; a
 * reading that forgives would say more than the tool does.
 */

/** Absent and null are one in a script. @internal */
export function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Only absence and false are false: zero and the empty text are true. @internal */
export function isTruthy(value: unknown): boolean {
  return !isNil(value) && value !== false;
}

/** A field of a value that must be there; `undefined` where only the last step is missing. @internal */
export function fieldOf(value: unknown, ...path: string[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current === 'string' || Array.isArray(current)) {
      current = undefined;
    } else if (typeof current === 'object' && current !== null) {
      current = Object.prototype.hasOwnProperty.call(current, step)
        ? (current as Record<string, unknown>)[step]
        : undefined;
    } else {
      throw new CheckError(`has no value where ${step} is read`);
    }
  }
  return isNil(current) ? undefined : current;
}

/** The entries of a list in order, without the empty ones; a map has none. @internal */
export function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value)
    ? value.filter(item => !isNil(item))
    : requireTable(value, []);
}

/** The values of a list or map. @internal */
export function valuesOf(value: unknown): unknown[] {
  return Array.isArray(value)
    ? itemsOf(value)
    : Object.values(
        requireTable(value, value as Record<string, unknown>),
      ).filter(item => !isNil(item));
}

/** Length of a list or text; a map has none. @internal */
export function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : itemsOf(value).length;
}

/** A value as part of a sentence. @internal */
export function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') {
    return String(value);
  }
  throw new CheckError('has no text where the check wants one');
}

/** Numbers compare with numbers and texts with texts. @internal */
export function isLess(left: unknown, right: unknown): boolean {
  if (typeof left === 'number' && typeof right === 'number') {
    return left < right;
  }
  if (typeof left === 'string' && typeof right === 'string') {
    return left < right;
  }
  throw new CheckError('has values that do not compare');
}

/** A number, or a text that is one; `undefined` for anything else. @internal */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') {
    return value;
  }
  if (typeof value !== 'string') {
    return undefined;
  }
  const text = value.trim();
  return /^[+-]?\d+$/.test(text) || /^[+-]?(\d+\.\d*|\.\d+)$/.test(text)
    ? Number(text)
    : undefined;
}

function requireTable<T>(value: unknown, result: T): T {
  if (typeof value !== 'object' || value === null) {
    throw new CheckError('has no list where the check wants one');
  }
  return result;
}
