import { JsonObject } from '@backstage/types';
import { namespacesOf } from './namespacesOf';
import { SeldonTeamInput } from './SeldonTeamInput';

/**
 * What the models namespace may use.
 *
 * @internal
 */
export function buildResourceQuota(input: SeldonTeamInput): JsonObject {
  const { quota } = input;
  return {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'team-quota', namespace: namespacesOf(input).models },
    spec: {
      hard: {
        'requests.cpu': quota.requestsCpu,
        'requests.memory': quota.requestsMemory,
        ...(quota.variant === 'B' ? { 'limits.cpu': quota.limitsCpu } : {}),
        'limits.memory': quota.limitsMemory,
        'count/models.mlops.seldon.io': String(quota.models),
      },
    },
  };
}

/**
 * Defaults for containers without limits of their own. A quota on `limits.cpu` refuses such pods, and Seldon's own
 * have none.
 *
 * @internal
 */
export function buildLimitRange(input: SeldonTeamInput): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: { name: 'team-defaults', namespace: namespacesOf(input).models },
    spec: {
      limits: [
        {
          type: 'Container',
          default: { cpu: '1', memory: '1Gi' },
          defaultRequest: { cpu: '100m', memory: '128Mi' },
        },
      ],
    },
  };
}
