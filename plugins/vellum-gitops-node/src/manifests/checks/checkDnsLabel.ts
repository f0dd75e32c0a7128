import { FieldProblem } from '../../validation';
import { isDnsLabel } from '../../validation/isDnsLabel';
import { quoteValue } from './quoteValue';

/**
 * Names of namespaces, and of what becomes a label.
 *
 * @internal
 */
export function checkDnsLabel(
  field: string,
  value: string,
  maxLength = 63,
): FieldProblem[] {
  if (isDnsLabel(value, maxLength)) {
    return [];
  }
  return [
    {
      field,
      message: `${quoteValue(
        value,
      )} is not a DNS-1123 label: use lower-case letters, digits and "-", start and end with a letter or digit, ${maxLength} characters at most`,
    },
  ];
}
