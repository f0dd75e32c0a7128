import { FieldProblem } from '../../validation';
import { quoteValue } from './quoteValue';

/**
 * A text of a shape that a pattern describes; `expected` goes on after "is not".
 *
 * @internal
 */
export function checkPattern(
  field: string,
  value: string,
  pattern: RegExp,
  expected: string,
): FieldProblem[] {
  return pattern.test(value)
    ? []
    : [{ field, message: `${quoteValue(value)} is not ${expected}` }];
}
