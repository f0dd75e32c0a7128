import { Config } from '@backstage/config';
import {
  ClusterConnection,
  ClusterCredentialsFactory,
} from '@vellum-io/backstage-plugin-vellum-node';
import { ClusterEntry } from './ClusterEntry';
import { readKubernetesClusters } from './readKubernetesClusters';

/**
 * The clusters of the configuration, then those that modules brought.
 *
 * @throws Error where two have the same name: entities name clusters, so it must be clear which is meant
 *
 * @internal
 */
export function collectClusters(
  config: Config,
  brought: {
    connections: readonly ClusterConnection[];
    credentials: ReadonlyMap<string, ClusterCredentialsFactory>;
  },
): ClusterEntry[] {
  const entries: ClusterEntry[] = [
    ...readKubernetesClusters(config, brought),
    ...brought.connections.map(connection => ({
      name: connection.name,
      connection,
    })),
  ];
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name)) {
      throw new Error(
        `Two clusters are called "${name}"; rename one of them in kubernetes.clusterLocatorMethods or in the module that adds it.`,
      );
    }
    names.add(name);
  }
  return entries;
}
