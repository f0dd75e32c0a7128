export { ClusterCache, type ClusterCacheOptions } from './ClusterCache';
export { ClusterCaches } from './ClusterCaches';
export type { ScopeLease } from './ScopeLease';
export { systemTimers, type Timers } from './Timers';
