import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ClusterConnection, ClusterCredentials } from './ClusterConnection';

/**
 * What the `kubernetes` configuration says about a cluster whose auth provider is not built in.
 *
 * @public
 */
export interface ConfiguredCluster {
  /** What entities name in `vellum.io/cluster`. */
  name: string;
  /** Base URL of its API server. */
  url: string;
  /** `authMetadata` of the configuration, as written there. */
  authMetadata: Record<string, string>;
}

/**
 * Makes the portal's credentials for one configured cluster.
 *
 * @public
 */
export type ClusterCredentialsFactory = (
  cluster: ConfiguredCluster,
) => ClusterCredentials;

/**
 * Lets a module of the `vellum` plugin bring clusters and credentials.
 *
 * @public
 */
export interface VellumClustersExtensionPoint {
  /** Adds a cluster that the `kubernetes` configuration does not list. A name that is taken is an error. */
  addCluster(connection: ClusterConnection): void;
  /**
   * Serves configured clusters of an auth provider such as `google` or `aws`. Without it such a cluster is listed as
   * unsupported. `serviceAccount` and `localKubectlProxy` are built in.
   */
  setCredentials(
    authProvider: string,
    factory: ClusterCredentialsFactory,
  ): void;
}

/**
 * Extension point for clusters that Backstage's `kubernetes` configuration does not describe.
 *
 * @public
 */
export const vellumClustersExtensionPoint =
  createExtensionPoint<VellumClustersExtensionPoint>({
    id: 'vellum.clusters',
  });
