import { FieldProblem } from '../../validation';
import { parseQuantity } from './parseQuantity';
import { quoteValue } from './quoteValue';

/**
 * An amount of CPU, memory or storage above nothing.
 *
 * @internal
 */
export function checkQuantity(
  field: string,
  value: string,
  unit: 'cpu' | 'bytes',
): FieldProblem[] {
  const amount = parseQuantity(value);
  const suits = unit === 'cpu' ? /(\d|m)$/ : /(\d|[kMGTP]i?|Ki)$/;
  if (amount !== undefined && amount > 0 && suits.test(value)) {
    return [];
  }
  return [
    {
      field,
      message: `${quoteValue(value)} is not an amount of ${
        unit === 'cpu'
          ? 'CPU such as "2" or "500m"'
          : 'bytes such as "20Gi" or "512Mi"'
      }`,
    },
  ];
}

/**
 * A limit that is below what it limits: such a pod could never start.
 *
 * @internal
 */
export function checkLimit(options: {
  field: string;
  limit: string;
  requestField: string;
  request: string;
}): FieldProblem[] {
  const { field, limit, requestField, request } = options;
  const [most, least] = [parseQuantity(limit), parseQuantity(request)];
  return most !== undefined && least !== undefined && most < least
    ? [{ field, message: `${limit} is less than ${requestField}, ${request}` }]
    : [];
}
