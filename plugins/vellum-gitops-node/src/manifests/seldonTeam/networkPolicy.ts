import { JsonObject } from '@backstage/types';

/** A policy for all pods of a namespace, in the directions that it has rules for; in both where it has none. @internal */
export function networkPolicy(
  name: string,
  namespace: string,
  rules: { ingress?: JsonObject[]; egress?: JsonObject[] },
): JsonObject {
  const { ingress, egress } = rules;
  const isClosed = !ingress && !egress;
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace },
    spec: {
      podSelector: {},
      policyTypes: [
        ...(ingress || isClosed ? ['Ingress'] : []),
        ...(egress || isClosed ? ['Egress'] : []),
      ],
      ...rules,
    },
  };
}

/** By the label that Kubernetes itself sets: any other could be given to any namespace. @internal */
export function inNamespace(name: string): JsonObject {
  return {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
  };
}

/** @internal */
export function tcp(...ports: number[]): JsonObject[] {
  return ports.map(port => ({ protocol: 'TCP', port }));
}
