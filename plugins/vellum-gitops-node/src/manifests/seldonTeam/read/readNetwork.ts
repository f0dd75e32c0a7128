import {
  readField,
  readList,
  readString,
} from '@vellum-io/backstage-plugin-vellum-common';
import { bootstrapPorts } from '../bootstrapPorts';
import { NetworkPeerName } from '../buildNetworkPeers';
import {
  ENVOY_PORT,
  SCHEDULER_PORT,
  TEAM_POLICY,
} from '../buildNetworkPolicies';
import { NetworkPeer, SeldonTeamNetwork } from '../SeldonTeamInput';
import { TeamObjects } from './TeamObjects';

/** What the network policies of a team say. @internal */
export interface NetworkReading {
  network: SeldonTeamNetwork;
  controllerNamespace: string;
  kafkaNamespace: string;
  tracingNamespace?: string;
}

/** Rules that people added beside ours are passed over. @internal */
export function readNetwork(
  objects: TeamObjects,
  names: { models: string; workloads: string; bootstrapServers: string },
): NetworkReading {
  const { models, workloads } = names;
  const spec = (name: string) =>
    readField(
      objects.find('NetworkPolicy', { name, namespace: models }),
      'spec',
    );
  const peer = (name: NetworkPeerName) =>
    readList(spec(name), 'egress').map(readPeer).find(isPeer);
  const team = spec(TEAM_POLICY);
  const ingress = readList(team, 'ingress').map(readPeer).filter(isPeer);
  const egress = readList(team, 'egress').map(readPeer).filter(isPeer);
  const kafkaPort = bootstrapPorts(names.bootstrapServers)?.[0];
  const cidr = readString(
    readList(readList(spec('api-server'), 'egress')[0], 'to')[0],
    'ipBlock',
    'cidr',
  );
  const to = peer('object-store');
  const mlflow = peer('mlflow');
  return {
    network: {
      gatewayNamespace: objects.require(
        ingress.find(
          ({ namespace, port }) =>
            port === ENVOY_PORT && namespace !== workloads,
        )?.namespace,
        'which namespace the gateway is in',
      ),
      ...(to && { objectStore: to }),
      ...(mlflow && { mlflow }),
      ...(cidr && { apiServerCidr: cidr }),
    },
    controllerNamespace: objects.require(
      ingress.find(({ port }) => port === SCHEDULER_PORT)?.namespace,
      "which namespace Seldon's operator is in",
    ),
    kafkaNamespace: objects.require(
      egress.find(({ port }) => port === kafkaPort)?.namespace,
      'which namespace Kafka is in',
    ),
    tracingNamespace: peer('tracing')?.namespace,
  };
}

/** The namespace and the first TCP port of a rule. */
function readPeer(rule: unknown): NetworkPeer | undefined {
  const [peer] = [...readList(rule, 'from'), ...readList(rule, 'to')];
  const namespace = readString(
    peer,
    'namespaceSelector',
    'matchLabels',
    'kubernetes.io/metadata.name',
  );
  const [port] = readList(rule, 'ports').map(each => readField(each, 'port'));
  return namespace !== undefined && typeof port === 'number'
    ? { namespace, port }
    : undefined;
}

function isPeer(peer: NetworkPeer | undefined): peer is NetworkPeer {
  return peer !== undefined;
}
