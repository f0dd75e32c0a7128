import { KubeClient } from './KubeClient';

/** Makes a namespace where there is none. */
export async function createNamespace(
  kube: KubeClient,
  name: string,
): Promise<void> {
  await kube.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
}
