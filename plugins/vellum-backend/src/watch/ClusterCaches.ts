import { InputError, NotImplementedError } from '@backstage/errors';
import { ClusterEntry, CollectedClusters } from '../cluster';
import { ClusterCache } from './ClusterCache';

/** @internal */
export interface ClusterCachesOptions {
  clusters: Readonly<CollectedClusters>;
  createCache(
    connection: NonNullable<ClusterEntry['connection']>,
  ): ClusterCache;
}

/**
 * The caches of all configured clusters, made when first asked for.
 *
 * @internal
 */
export class ClusterCaches {
  private readonly caches = new Map<string, ClusterCache>();

  constructor(private readonly options: ClusterCachesOptions) {}

  /**
   * The cache of a cluster; of the only one, where none is named.
   *
   * @throws InputError where it is not configured, NotImplementedError where the portal has no identity in it
   */
  get(name: string | undefined): ClusterCache {
    const entry = this.find(name);
    if (!entry.connection) {
      throw new NotImplementedError(entry.unsupported);
    }
    let cache = this.caches.get(entry.name);
    if (!cache) {
      cache = this.options.createCache(entry.connection);
      this.caches.set(entry.name, cache);
    }
    return cache;
  }

  /** Stops all caches. */
  async stop(): Promise<void> {
    const caches = [...this.caches.values()];
    this.caches.clear();
    await Promise.all(caches.map(cache => cache.stop()));
  }

  private find(name: string | undefined): ClusterEntry {
    const { entries, unreadSources } = this.options.clusters;
    const names = entries.map(entry => entry.name).join(', ');
    if (entries.length === 0) {
      if (unreadSources.length > 0) {
        throw new NotImplementedError(unreadSources.join(' '));
      }
      throw new InputError(
        'No cluster is configured; list one under kubernetes.clusterLocatorMethods in the app-config.',
      );
    }
    if (name === undefined) {
      if (entries.length > 1) {
        throw new InputError(
          `Several clusters are configured (${names}); name the one of this entity with the annotation vellum.io/cluster.`,
        );
      }
      return entries[0];
    }
    const entry = entries.find(candidate => candidate.name === name);
    if (!entry) {
      throw new InputError(
        [
          `The entity names the cluster "${name}", which is not configured (configured: ${names}); correct the annotation vellum.io/cluster or add the cluster to kubernetes.clusterLocatorMethods.`,
          // It may well be one of those that are not read.
          ...unreadSources,
        ].join(' '),
      );
    }
    return entry;
  }
}
