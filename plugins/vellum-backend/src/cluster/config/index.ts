export type { ClusterEntry } from './ClusterEntry';
export { collectClusters } from './collectClusters';
