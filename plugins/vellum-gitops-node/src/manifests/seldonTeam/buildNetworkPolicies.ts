import { JsonObject } from '@backstage/types';
import { bootstrapPorts, portOf } from './bootstrapPorts';
import { namespacesOf } from './namespacesOf';
import { NetworkPeer, SeldonTeamInput } from './SeldonTeamInput';

/** Ports of Seldon Core: requests for models, and the operator's line to the scheduler. */
const ENVOY = 9000;
const SCHEDULER = 9004;

/** Behind its Service the Kubernetes API listens on the second. */
const API_SERVER = [443, 6443];

/** No selector and no port would mean everything; every rule but the first names both. */
const OWN_PODS = { podSelector: {} };

/**
 * Both namespaces closed, then opened to named peers.
 *
 * @internal
 */
export function buildNetworkPolicies(input: SeldonTeamInput): JsonObject[] {
  const { models, workloads, controller } = namespacesOf(input);
  const { network, kafka, tracing } = input;
  const kafkaPorts = bootstrapPorts(kafka.bootstrapServers) ?? [];
  const shared = [
    { to: [OWN_PODS] },
    {
      to: [inNamespace('kube-system')],
      ports: [
        { protocol: 'UDP', port: 53 },
        { protocol: 'TCP', port: 53 },
      ],
    },
    ...toPeer(network.objectStore),
    ...toPeer(network.mlflow),
  ];
  return [
    defaultDeny(models),
    policy(models, {
      ingress: [
        { from: [OWN_PODS] },
        { from: [inNamespace(controller)], ports: tcp(SCHEDULER) },
        { from: [inNamespace(network.gatewayNamespace)], ports: tcp(ENVOY) },
        { from: [inNamespace(workloads)], ports: tcp(ENVOY) },
      ],
      egress: [
        ...shared,
        { to: [inNamespace(kafka.namespace)], ports: tcp(...kafkaPorts) },
        ...(tracing
          ? toPeer({
              namespace: tracing.namespace,
              port: portOf(tracing.endpoint) ?? 0,
            })
          : []),
        ...(network.apiServerCidr
          ? [
              {
                to: [{ ipBlock: { cidr: network.apiServerCidr } }],
                ports: tcp(...API_SERVER),
              },
            ]
          : []),
      ],
    }),
    defaultDeny(workloads),
    policy(workloads, {
      ingress: [{ from: [OWN_PODS] }],
      egress: [...shared, { to: [inNamespace(models)], ports: tcp(ENVOY) }],
    }),
  ];
}

function defaultDeny(namespace: string): JsonObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'default-deny', namespace },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  };
}

function policy(
  namespace: string,
  rules: { ingress: JsonObject[]; egress: JsonObject[] },
): JsonObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'team-and-platform', namespace },
    spec: {
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
      ...rules,
    },
  };
}

/** By the label that Kubernetes itself sets: any other could be given to any namespace. */
function inNamespace(name: string): JsonObject {
  return {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
  };
}

function toPeer(peer: NetworkPeer | undefined): JsonObject[] {
  return peer
    ? [{ to: [inNamespace(peer.namespace)], ports: tcp(peer.port) }]
    : [];
}

function tcp(...ports: number[]): JsonObject[] {
  return ports.map(port => ({ protocol: 'TCP', port }));
}
