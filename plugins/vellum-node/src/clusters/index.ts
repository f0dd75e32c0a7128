export type {
  ClusterConnection,
  ClusterCredentials,
} from './ClusterConnection';
export {
  vellumClustersExtensionPoint,
  type ClusterCredentialsFactory,
  type ConfiguredCluster,
  type VellumClustersExtensionPoint,
} from './vellumClustersExtensionPoint';
