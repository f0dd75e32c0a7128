import { ClusterEntry } from './ClusterEntry';

/**
 * What the configuration says about clusters.
 *
 * @internal
 */
export interface CollectedClusters {
  entries: ClusterEntry[];
  /** A sentence for each source of clusters that is not read: nobody knows how many clusters it has, or their names. */
  unreadSources: string[];
}
