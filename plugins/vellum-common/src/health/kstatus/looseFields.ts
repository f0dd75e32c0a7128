import { KubeObject } from '../../kube/KubeObject';
import { readField } from '../../kube/readField';

/**
 * Reading as kstatus reads. It forgives the fields of its rules for kinds, and refuses an object whose conditions or
 * generations have another type than they should: then there is no verdict, and a wait goes on.
 */

/** An object that kstatus cannot read; never leaves `computeKstatus`. @internal */
export class UnreadableObject extends Error {
  override name = 'UnreadableObject';
}

/** A condition as kstatus sees it: absent fields are empty. @internal */
export interface PlainCondition {
  type: string;
  status: string;
  reason: string;
  message: string;
}

/** @internal */
export function plainConditions(object: KubeObject): PlainCondition[] {
  const status = partOf(object, 'status');
  const conditions = readField(status, 'conditions') ?? [];
  if (!Array.isArray(conditions)) {
    throw new UnreadableObject('Its conditions are no list');
  }
  return conditions.map(condition => ({
    type: plainText(condition, 'type'),
    status: plainText(condition, 'status'),
    reason: plainText(condition, 'reason'),
    message: plainText(condition, 'message'),
  }));
}

/** A generation, or `undefined` where it is not there. @internal */
export function generationAt(
  object: KubeObject,
  part: 'metadata' | 'status',
  field: string,
): number | undefined {
  const value = readField(partOf(object, part), field);
  if (value === undefined) {
    return undefined;
  }
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new UnreadableObject(`Its ${part}.${field} is no whole number`);
  }
  return value;
}

/** A whole number, or the default for anything else. @internal */
export function looseNumber(
  object: KubeObject,
  path: readonly string[],
  otherwise: number,
): number {
  const value = readField(object, ...path);
  return typeof value === 'number' && Number.isInteger(value)
    ? value
    : otherwise;
}

/** A text, the empty one included, or the default for anything else. @internal */
export function looseText(
  object: KubeObject,
  path: readonly string[],
  otherwise: string,
): string {
  const value = readField(object, ...path);
  return typeof value === 'string' ? value : otherwise;
}

function partOf(object: KubeObject, part: string): unknown {
  const value = readField(object, part);
  if (
    value !== undefined &&
    value !== null &&
    (typeof value !== 'object' || Array.isArray(value))
  ) {
    throw new UnreadableObject(`Its ${part} is no object`);
  }
  return value;
}

function plainText(condition: unknown, field: string): string {
  if (condition === null || condition === undefined) {
    return '';
  }
  if (typeof condition !== 'object' || Array.isArray(condition)) {
    throw new UnreadableObject('One of its conditions is no object');
  }
  const value = readField(condition, field) ?? '';
  if (typeof value !== 'string') {
    throw new UnreadableObject(`The ${field} of a condition is no text`);
  }
  return value;
}
