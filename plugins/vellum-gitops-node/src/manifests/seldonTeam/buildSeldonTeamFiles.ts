import { JsonObject } from '@backstage/types';
import { posix } from 'node:path';
import { ManifestFile } from '../files/ManifestFile';
import { buildNamespace } from './buildNamespace';
import { buildNetworkPeers } from './buildNetworkPeers';
import { buildNetworkPolicies } from './buildNetworkPolicies';
import { buildLimitRange, buildResourceQuota } from './buildQuota';
import { buildRole, buildRoleBinding } from './buildRbac';
import { buildRuntime, buildServer } from './buildRuntime';
import { SeldonTeamInput } from './SeldonTeamInput';

/**
 * The files of a team but for its sealed secrets. What may come and go later has a file of its own.
 *
 * @internal
 */
export function buildSeldonTeamFiles(
  input: SeldonTeamInput,
  folder: string,
): ManifestFile[] {
  const { quota, servers } = input;
  const file = (name: string, ...objects: JsonObject[]): ManifestFile => ({
    path: posix.join(folder, name),
    objects,
  });
  return [
    file(
      'namespaces.yaml',
      buildNamespace(input, 'models'),
      buildNamespace(input, 'workloads'),
    ),
    file('quota.yaml', buildResourceQuota(input)),
    ...(quota.variant === 'B'
      ? [file('limit-range.yaml', buildLimitRange(input))]
      : []),
    file('rbac.yaml', buildRole(input), buildRoleBinding(input)),
    file('network-policies.yaml', ...buildNetworkPolicies(input)),
    ...buildNetworkPeers(input).map(({ name, policies }) =>
      file(`network-${name}.yaml`, ...policies),
    ),
    file('runtime.yaml', buildRuntime(input)),
    file('mlserver.yaml', buildServer(input, 'mlserver', servers.mlserver)),
    ...(servers.triton === undefined
      ? []
      : [file('triton.yaml', buildServer(input, 'triton', servers.triton))]),
  ];
}
