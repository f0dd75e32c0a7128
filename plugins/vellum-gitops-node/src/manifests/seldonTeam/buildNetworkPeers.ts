import { JsonObject } from '@backstage/types';
import { portOf } from './bootstrapPorts';
import { inNamespace, networkPolicy, tcp } from './networkPolicy';
import { namespacesOf } from './namespacesOf';
import { NetworkPeer, SeldonTeamInput } from './SeldonTeamInput';

/** Behind its Service the Kubernetes API listens on the second. */
const API_SERVER = [443, 6443];

/** What a team may be opened to; also the name of the policy that does it. @internal */
export type NetworkPeerName =
  | 'object-store'
  | 'mlflow'
  | 'tracing'
  | 'api-server';

/**
 * The policies that open a team's namespaces to what not every team needs: by name, so that each comes and goes without
 * a trace in the others, and says what it is for.
 *
 * @internal
 */
export function buildNetworkPeers(
  input: SeldonTeamInput,
): Array<{ name: NetworkPeerName; policies: JsonObject[] }> {
  const { models, workloads } = namespacesOf(input);
  const { network, tracing } = input;
  const { objectStore, mlflow, apiServerCidr } = network;
  const open = (
    name: NetworkPeerName,
    namespaces: string[],
    rule: JsonObject,
  ) => ({
    name,
    policies: namespaces.map(each =>
      networkPolicy(name, each, { egress: [rule] }),
    ),
  });
  return [
    ...(objectStore
      ? [open('object-store', [models, workloads], toPeer(objectStore))]
      : []),
    ...(mlflow ? [open('mlflow', [models, workloads], toPeer(mlflow))] : []),
    ...(tracing
      ? [
          open(
            'tracing',
            [models],
            toPeer({
              namespace: tracing.namespace,
              port: portOf(tracing.endpoint) ?? 0,
            }),
          ),
        ]
      : []),
    ...(apiServerCidr
      ? [
          open('api-server', [models], {
            to: [{ ipBlock: { cidr: apiServerCidr } }],
            ports: tcp(...API_SERVER),
          }),
        ]
      : []),
  ];
}

function toPeer({ namespace, port }: NetworkPeer): JsonObject {
  return { to: [inNamespace(namespace)], ports: tcp(port) };
}
