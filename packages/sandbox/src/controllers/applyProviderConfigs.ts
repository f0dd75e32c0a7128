import { RunningContext } from './Controller';

/**
 * The configurations named "default" of a provider, for both generations of
 * Crossplane: work in this same cluster, as the provider's own identity.
 */
export async function applyProviderConfigs(
  { kube, kubeconfig }: RunningContext,
  group: { v1: string; v2: string },
): Promise<void> {
  const configs = [
    { apiVersion: group.v1, kind: 'ProviderConfig' },
    { apiVersion: group.v2, kind: 'ClusterProviderConfig' },
  ];
  for (const config of configs) {
    await kube.apply({
      ...config,
      metadata: { name: 'default' },
      spec: {
        credentials: { source: 'Filesystem', fs: { path: kubeconfig } },
      },
    });
  }
}
