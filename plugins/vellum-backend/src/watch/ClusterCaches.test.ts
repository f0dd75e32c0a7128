import { ClusterEntry, HttpClusterClient } from '../cluster';
import { ClusterCache } from './ClusterCache';
import { ClusterCaches } from './ClusterCaches';

const UNREAD = 'Clusters of the locator "gke" are not read.';

function reachable(name: string): ClusterEntry {
  const credentials = { getToken: async () => undefined };
  return { name, connection: { name, url: 'http://127.0.0.1:1', credentials } };
}

describe('ClusterCaches', () => {
  let caches: ClusterCaches;

  afterEach(() => caches.stop());

  function cachesOf(entries: ClusterEntry[], unreadSources: string[] = []) {
    caches = new ClusterCaches({
      clusters: { entries, unreadSources },
      createCache: connection =>
        ClusterCache.create({ client: HttpClusterClient.create(connection) }),
    });
    return caches;
  }

  it('takes the only cluster where none is named, whatever is not read besides', () => {
    cachesOf([reachable('dev')], [UNREAD]);
    expect(caches.get(undefined).name).toBe('dev');
    expect(caches.get(undefined)).toBe(caches.get('dev'));
  });

  it('asks for a name where there are several', () => {
    cachesOf([reachable('dev'), { name: 'prod', unsupported: 'No identity.' }]);
    expect(() => caches.get(undefined)).toThrow(
      'Several clusters are configured (dev, prod)',
    );
    expect(() => caches.get('prod')).toThrow('No identity.');
  });

  it('says of a name that it does not know what is not read', () => {
    cachesOf([reachable('dev')], [UNREAD]);
    expect(() => caches.get('prod')).toThrow(
      /"prod", which is not configured \(configured: dev\).* Clusters of the locator "gke" are not read\.$/,
    );
  });

  it('says why there is no cluster', () => {
    expect(() => cachesOf([], [UNREAD]).get(undefined)).toThrow(UNREAD);
    expect(() => cachesOf([]).get(undefined)).toThrow(
      'No cluster is configured',
    );
  });
});
