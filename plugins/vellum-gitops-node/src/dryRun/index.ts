export { ClusterDryRun } from './ClusterDryRun';
export type { DryRunCluster } from './ClusterDryRun';
export type { DryRun, DryRunAnswer, DryRunCause } from './DryRun';
