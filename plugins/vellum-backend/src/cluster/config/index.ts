export type { ClusterEntry } from './ClusterEntry';
export type { CollectedClusters } from './CollectedClusters';
export { collectClusters } from './collectClusters';
