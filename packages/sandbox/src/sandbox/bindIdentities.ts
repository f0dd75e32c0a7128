import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KubeClient } from '../kube/KubeClient';
import { KubeObject } from '../kube/KubeObject';
import { readManifests } from '../kube/readManifests';
import { repositoryRoot } from '../state/repositoryRoot';

/**
 * Who may do what: controllers all, the portal what the shipped manifests
 * say, each person's team what a team usually may.
 */
export async function bindIdentities(
  kube: KubeClient,
  controllersGroup: string,
): Promise<void> {
  await kube.apply(
    clusterRoleBinding('vellum-sandbox-controllers', {
      role: 'cluster-admin',
      group: controllersGroup,
    }),
  );
  await kube.apply(
    clusterRoleBinding('vellum-sandbox-platform-team', {
      role: 'admin',
      group: 'platform-team',
    }),
  );
  await kube.apply(
    clusterRoleBinding('vellum-sandbox-fraud-team', {
      role: 'view',
      group: 'fraud-team',
    }),
  );
  const shipped = join(repositoryRoot, 'examples', 'rbac');
  for (const folder of [shipped, join(shipped, 'dry-run')]) {
    if (existsSync(folder)) {
      for (const object of await readManifests(folder)) {
        await kube.apply(object);
      }
    }
  }
}

function clusterRoleBinding(
  name: string,
  { role, group }: { role: string; group: string },
): KubeObject {
  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name },
    roleRef: {
      apiGroup: 'rbac.authorization.k8s.io',
      kind: 'ClusterRole',
      name: role,
    },
    subjects: [
      { apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: group },
    ],
  };
}
