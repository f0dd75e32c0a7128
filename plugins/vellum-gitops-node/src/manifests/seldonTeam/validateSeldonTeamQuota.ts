import { FieldProblem } from '../../validation';
import { checkCount } from '../checks/checkCount';
import { checkLimit, checkQuantity } from '../checks/checkQuantity';
import { quoteValue } from '../checks/quoteValue';
import { SeldonTeamQuota } from './SeldonTeamInput';

/**
 * What is wrong with a quota: amounts, limits below requests, and what the other variant would need.
 *
 * @internal
 */
export function validateSeldonTeamQuota(
  quota: SeldonTeamQuota,
): FieldProblem[] {
  const { requestsCpu, requestsMemory, limitsMemory, models } = quota;
  return [
    ...checkQuantity('quota.requestsCpu', requestsCpu, 'cpu'),
    ...checkQuantity('quota.requestsMemory', requestsMemory, 'bytes'),
    ...checkQuantity('quota.limitsMemory', limitsMemory, 'bytes'),
    ...checkLimit({
      field: 'quota.limitsMemory',
      limit: limitsMemory,
      requestField: 'quota.requestsMemory',
      request: requestsMemory,
    }),
    ...checkCount('quota.models', models, { min: 1, max: 10_000 }),
    ...checkVariant(quota),
  ];
}

function checkVariant(quota: SeldonTeamQuota): FieldProblem[] {
  switch (quota.variant) {
    case 'A':
      return 'limitsCpu' in quota && quota.limitsCpu !== undefined
        ? [
            {
              field: 'quota.limitsCpu',
              message: 'belongs to variant B; variant A does not limit CPU',
            },
          ]
        : [];
    case 'B': {
      const { limitsCpu, requestsCpu, componentCpu = '500m' } = quota;
      return [
        ...checkQuantity('quota.limitsCpu', limitsCpu ?? '', 'cpu'),
        ...checkQuantity('quota.componentCpu', componentCpu, 'cpu'),
        ...checkLimit({
          field: 'quota.limitsCpu',
          limit: limitsCpu ?? '',
          requestField: 'quota.requestsCpu',
          request: requestsCpu,
        }),
      ];
    }
    default: {
      const { variant } = quota as { variant: unknown };
      return [
        {
          field: 'quota.variant',
          message: `${quoteValue(String(variant))} is not one of A, B`,
        },
      ];
    }
  }
}
