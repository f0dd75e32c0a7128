import { FieldProblem, findUnresolvedExpressions } from '../../validation';
import { findHostileText } from '../../validation/findHostileText';

/**
 * What is wrong with texts whatever they mean, at any depth of an input: expressions that nobody resolved, invisible
 * characters, too much text. A field of a list is named by its index.
 *
 * @internal
 */
export function checkTexts(input: object): FieldProblem[] {
  const texts = Object.fromEntries(textsOf(input, ''));
  const unresolved = findUnresolvedExpressions(texts);
  return unresolved.length > 0 ? unresolved : findHostileText(texts);
}

function textsOf(value: unknown, field: string): Array<[string, string]> {
  if (typeof value === 'string') {
    return [[field, value]];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, each]) =>
    textsOf(each, fieldOf(field, key, Array.isArray(value))),
  );
}

function fieldOf(parent: string, key: string, isItem: boolean): string {
  if (isItem) {
    return `${parent}[${key}]`;
  }
  return parent === '' ? key : `${parent}.${key}`;
}
