import { ANNOTATION_KUBERNETES_ID } from '@vellum-io/backstage-plugin-vellum-common';
import { JsonObject } from '@backstage/types';
import { namespacesOf } from './namespacesOf';
import { SeldonTeamInput } from './SeldonTeamInput';

/**
 * Labels by which Backstage finds what belongs to a team, and costs are told apart.
 *
 * @internal
 */
export function teamLabels(input: SeldonTeamInput): Record<string, string> {
  return {
    [ANNOTATION_KUBERNETES_ID]: namespacesOf(input).models,
    'platform.vellum.io/team': input.team,
  };
}

/**
 * One of the two namespaces that a team gets.
 *
 * @internal
 */
export function buildNamespace(
  input: SeldonTeamInput,
  purpose: 'models' | 'workloads',
): JsonObject {
  const { environment, costCenter, podSecurity = 'baseline' } = input;
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: namespacesOf(input)[purpose],
      labels: {
        ...teamLabels(input),
        'platform.vellum.io/environment': environment,
        'platform.vellum.io/purpose': purpose,
        ...(costCenter ? { 'platform.vellum.io/cost-center': costCenter } : {}),
        'pod-security.kubernetes.io/enforce': podSecurity,
        'pod-security.kubernetes.io/warn': 'restricted',
      },
    },
  };
}
