import {
  ClusterDryRun,
  DryRun,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { ClusterCaller } from './ClusterNamespaces';
import { DryRunConfig } from './DryRunConfig';
import { KubernetesProxy } from './KubernetesProxy';
import { ProxiedDryRunCluster } from './ProxiedDryRunCluster';

/** A dry run for one plan, in the name of the caller. @internal */
export type DryRunFactory = (caller: ClusterCaller) => DryRun;

/**
 * Makes the dry runs of the cluster that app-config names; undefined where it names none.
 *
 * @internal
 */
export function createDryRuns(options: {
  config: DryRunConfig | undefined;
  openProxy: (cluster: string) => KubernetesProxy;
}): DryRunFactory | undefined {
  const { config, openProxy } = options;
  if (!config) {
    return undefined;
  }
  const { cluster, actAs, standIn, fieldManager, path } = config;
  const proxy = openProxy(cluster);
  return ({ credentials, signal }) =>
    ClusterDryRun.create({
      cluster: new ProxiedDryRunCluster({ proxy, credentials, actAs, path }),
      standIn,
      fieldManager,
      signal,
    });
}
