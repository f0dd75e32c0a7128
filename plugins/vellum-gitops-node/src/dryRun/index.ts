export { ClusterDryRun } from './ClusterDryRun';
export type { DryRunCluster } from './ClusterDryRun';
export { describeDryRun } from './describeDryRun';
export type { PlanDryRun } from './PlanDryRun';
export type { DryRun, DryRunAnswer, DryRunCause } from './DryRun';
