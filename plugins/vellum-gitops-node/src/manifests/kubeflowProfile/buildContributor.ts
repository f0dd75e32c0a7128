import { JsonObject } from '@backstage/types';
import { bindingName } from './bindingName';
import {
  KubeflowAccess,
  KubeflowContributor,
  KubeflowProfileInput,
} from './KubeflowProfileInput';

const RBAC = 'rbac.authorization.k8s.io';

const PRINCIPALS = [
  'cluster.local/ns/istio-system/sa/istio-ingressgateway-service-account',
  'cluster.local/ns/kubeflow/sa/ml-pipeline-ui',
];

/**
 * What lets a contributor use the Kubernetes API in the namespace. One subject, or listing contributors fails.
 *
 * @internal
 */
export function buildContributorBinding(
  profile: KubeflowProfileInput,
  contributor: KubeflowContributor,
): JsonObject {
  return {
    apiVersion: `${RBAC}/v1`,
    kind: 'RoleBinding',
    metadata: metadataOf(profile, contributor),
    subjects: [{ kind: 'User', name: contributor.user, apiGroup: RBAC }],
    roleRef: {
      kind: 'ClusterRole',
      name: `kubeflow-${contributor.role}`,
      apiGroup: RBAC,
    },
  };
}

/**
 * What lets requests of a contributor's browser through. The header is believed only from those who set it themselves.
 *
 * @internal
 */
export function buildContributorPolicy(
  profile: KubeflowProfileInput,
  contributor: KubeflowContributor,
  access: KubeflowAccess,
): JsonObject {
  const { userIdHeader = 'kubeflow-userid', userIdPrefix = '' } = access;
  const { principals = PRINCIPALS, waypoint } = access;
  return {
    apiVersion: 'security.istio.io/v1',
    kind: 'AuthorizationPolicy',
    metadata: metadataOf(profile, contributor),
    spec: {
      ...(waypoint
        ? {
            targetRefs: [
              {
                group: 'gateway.networking.k8s.io',
                kind: 'Gateway',
                name: waypoint,
              },
            ],
          }
        : {}),
      rules: [
        {
          from: [{ source: { principals } }],
          when: [
            {
              key: `request.headers[${userIdHeader}]`,
              values: [`${userIdPrefix}${contributor.user}`],
            },
          ],
        },
      ],
    },
  };
}

function metadataOf(
  profile: KubeflowProfileInput,
  contributor: KubeflowContributor,
): JsonObject {
  const { user, role } = contributor;
  return {
    name: bindingName(contributor),
    namespace: profile.name,
    annotations: { role, user },
  };
}
