import { FieldProblem } from '../../validation';

/**
 * A whole number within bounds.
 *
 * @internal
 */
export function checkCount(
  field: string,
  value: number,
  { min, max }: { min: number; max: number },
): FieldProblem[] {
  return Number.isInteger(value) && value >= min && value <= max
    ? []
    : [
        {
          field,
          message: `${String(
            value,
          )} is not a whole number from ${min} to ${max}`,
        },
      ];
}
