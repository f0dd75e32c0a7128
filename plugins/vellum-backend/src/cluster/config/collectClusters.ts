import { Config } from '@backstage/config';
import {
  ClusterConnection,
  ClusterCredentialsFactory,
} from '@vellum-io/backstage-plugin-vellum-node';
import { CollectedClusters } from './CollectedClusters';
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
): CollectedClusters {
  const { entries, unreadSources } = readKubernetesClusters(config, brought);
  for (const connection of brought.connections) {
    entries.push({ name: connection.name, connection });
  }
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name)) {
      throw new Error(
        `Two clusters are called "${name}"; rename one of them in kubernetes.clusterLocatorMethods or in the module that adds it.`,
      );
    }
    names.add(name);
  }
  return { entries, unreadSources };
}
