import { isIP } from 'node:net';
import { FieldProblem } from '../../validation';
import { checkCount } from '../checks/checkCount';
import { checkDnsLabel } from '../checks/checkDnsLabel';
import { quoteValue } from '../checks/quoteValue';
import { bootstrapPorts, portOf } from './bootstrapPorts';
import { NetworkPeer, SeldonTeamInput } from './SeldonTeamInput';

const PORTS = { min: 1, max: 65_535 };

/** Wider ranges would open the namespace to a good part of the world. */
const SHORTEST_PREFIX: Readonly<Record<number, number>> = { 4: 8, 6: 32 };

/**
 * What is wrong with the peers of a team's namespaces.
 *
 * @internal
 */
export function validateSeldonTeamNetwork({
  network,
  kafka,
  tracing,
}: SeldonTeamInput): FieldProblem[] {
  const { gatewayNamespace, objectStore, mlflow, apiServerCidr } = network;
  return [
    ...checkDnsLabel('network.gatewayNamespace', gatewayNamespace),
    ...checkPeer('network.objectStore', objectStore),
    ...checkPeer('network.mlflow', mlflow),
    ...(apiServerCidr === undefined ? [] : checkCidr(apiServerCidr)),
    ...checkDnsLabel('kafka.namespace', kafka.namespace),
    ...(bootstrapPorts(kafka.bootstrapServers)
      ? []
      : [
          isNot(
            'kafka.bootstrapServers',
            kafka.bootstrapServers,
            'a list of host:port addresses, separated by commas and without spaces',
          ),
        ]),
    ...(tracing === undefined
      ? []
      : checkDnsLabel('tracing.namespace', tracing.namespace)),
    ...(tracing === undefined || portOf(tracing.endpoint)
      ? []
      : [
          isNot(
            'tracing.endpoint',
            tracing.endpoint,
            'an address such as collector.monitoring:4317',
          ),
        ]),
  ];
}

function checkPeer(field: string, peer?: NetworkPeer): FieldProblem[] {
  return peer === undefined
    ? []
    : [
        ...checkDnsLabel(`${field}.namespace`, peer.namespace),
        ...checkCount(`${field}.port`, peer.port, PORTS),
      ];
}

function checkCidr(value: string): FieldProblem[] {
  const [address, prefix, ...others] = value.split('/');
  const family = isIP(address);
  const bits = /^\d{1,3}$/.test(prefix ?? '') ? Number(prefix) : -1;
  const isCidr =
    family !== 0 &&
    !address.includes('%') &&
    others.length === 0 &&
    bits >= 0 &&
    bits <= (family === 4 ? 32 : 128);
  if (isCidr && bits >= SHORTEST_PREFIX[family]) {
    return [];
  }
  return isCidr
    ? [
        {
          field: 'network.apiServerCidr',
          message: `${quoteValue(
            value,
          )} is too wide; name the addresses of the Kubernetes API only`,
        },
      ]
    : [
        isNot(
          'network.apiServerCidr',
          value,
          'a range of addresses such as 10.96.0.1/32',
        ),
      ];
}

function isNot(field: string, value: string, expected: string): FieldProblem {
  return { field, message: `${quoteValue(value)} is not ${expected}` };
}
