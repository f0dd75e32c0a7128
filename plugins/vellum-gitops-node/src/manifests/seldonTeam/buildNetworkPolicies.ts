import { JsonObject } from '@backstage/types';
import { bootstrapPorts } from './bootstrapPorts';
import { inNamespace, networkPolicy, tcp } from './networkPolicy';
import { namespacesOf } from './namespacesOf';
import { SeldonTeamInput } from './SeldonTeamInput';

/** Ports of Seldon Core: requests for models, and the operator's line to the scheduler. @internal */
export const ENVOY_PORT = 9000;
/** @internal */
export const SCHEDULER_PORT = 9004;

/** No selector and no port would mean everything; every rule but the first names both. */
const OWN_PODS = { podSelector: {} };

/** Name of the policy that opens a namespace to what every team needs. @internal */
export const TEAM_POLICY = 'team-and-platform';

/**
 * Both namespaces closed, then opened to what every team needs. What only some need has files of its own.
 *
 * @internal
 */
export function buildNetworkPolicies(input: SeldonTeamInput): JsonObject[] {
  const { models, workloads, controller } = namespacesOf(input);
  const { network, kafka } = input;
  const shared = [
    { to: [OWN_PODS] },
    {
      to: [inNamespace('kube-system')],
      ports: [{ protocol: 'UDP', port: 53 }, ...tcp(53)],
    },
  ];
  return [
    defaultDeny(models),
    networkPolicy(TEAM_POLICY, models, {
      ingress: [
        { from: [OWN_PODS] },
        { from: [inNamespace(controller)], ports: tcp(SCHEDULER_PORT) },
        {
          from: [inNamespace(network.gatewayNamespace)],
          ports: tcp(ENVOY_PORT),
        },
        { from: [inNamespace(workloads)], ports: tcp(ENVOY_PORT) },
      ],
      egress: [
        ...shared,
        {
          to: [inNamespace(kafka.namespace)],
          ports: tcp(...(bootstrapPorts(kafka.bootstrapServers) ?? [])),
        },
      ],
    }),
    defaultDeny(workloads),
    networkPolicy(TEAM_POLICY, workloads, {
      ingress: [{ from: [OWN_PODS] }],
      egress: [
        ...shared,
        { to: [inNamespace(models)], ports: tcp(ENVOY_PORT) },
      ],
    }),
  ];
}

function defaultDeny(namespace: string): JsonObject {
  return networkPolicy('default-deny', namespace, {});
}
