import { JsonObject } from '@backstage/types';
import { namespacesOf } from './namespacesOf';
import { SeldonTeamInput } from './SeldonTeamInput';

const READ = ['get', 'list', 'watch'];

const NAME = 'model-deployer';

const RBAC = 'rbac.authorization.k8s.io';

/**
 * What members of the team may do in the models namespace: deploy, and look. Secrets are not among it.
 *
 * @internal
 */
export function buildRole(input: SeldonTeamInput): JsonObject {
  return {
    apiVersion: `${RBAC}/v1`,
    kind: 'Role',
    metadata: { name: NAME, namespace: namespacesOf(input).models },
    rules: [
      {
        apiGroups: ['mlops.seldon.io'],
        resources: ['models', 'pipelines', 'experiments'],
        verbs: [...READ, 'create', 'update', 'patch', 'delete'],
      },
      {
        apiGroups: ['mlops.seldon.io'],
        resources: ['servers', 'seldonruntimes'],
        verbs: READ,
      },
      {
        apiGroups: [''],
        resources: ['configmaps', 'services', 'pods', 'pods/log', 'events'],
        verbs: READ,
      },
    ],
  };
}

/** @internal */
export function buildRoleBinding(input: SeldonTeamInput): JsonObject {
  return {
    apiVersion: `${RBAC}/v1`,
    kind: 'RoleBinding',
    metadata: { name: NAME, namespace: namespacesOf(input).models },
    subjects: [{ kind: 'Group', name: input.group, apiGroup: RBAC }],
    roleRef: { kind: 'Role', name: NAME, apiGroup: RBAC },
  };
}
