import { KubeObject } from '../kube/KubeObject';

interface ApplicationParts extends Pick<KubeObject, 'spec' | 'status'> {
  metadata?: Partial<KubeObject['metadata']>;
}

/** An Application of Argo CD in namespace argocd, with what a test says of it. */
export function makeApplication(
  name: string,
  { metadata, ...more }: ApplicationParts = {},
): KubeObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace: 'argocd', ...metadata },
    ...more,
  };
}
