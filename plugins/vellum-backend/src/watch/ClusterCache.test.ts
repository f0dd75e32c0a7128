import { FakeApiServer } from '../__testUtils__/FakeApiServer';
import { ManualTimers } from '../__testUtils__/ManualTimers';
import { until } from '../__testUtils__/until';
import { object, PODS, WIDGETS } from '../__testUtils__/widgets';
import { HttpClusterClient } from '../cluster';
import { ClusterCache } from './ClusterCache';
import { ScopeLease } from './ScopeLease';

const WIDGET = { group: 'example.org', kind: 'Widget' };
const POD = { group: '', kind: 'Pod' };

describe('ClusterCache', () => {
  let server: FakeApiServer;
  let cache: ClusterCache;
  let timers: ManualTimers;
  let log: string[];

  beforeEach(async () => {
    server = await FakeApiServer.start();
    server.serve(WIDGETS);
    server.serve(PODS);
    server.put(object(WIDGETS, 'a', { namespace: 'team-a' }));
    server.put(object(WIDGETS, 'b', { namespace: 'team-b' }));
    server.put(object(PODS, 'p', { namespace: 'team-a' }));
    timers = new ManualTimers();
    log = [];
    cache = ClusterCache.create({
      client: HttpClusterClient.create({
        name: 'dev',
        url: server.url,
        credentials: { getToken: async () => undefined },
      }),
      timers,
      random: () => 1,
      onStream: ({ stream, state }) => log.push(`${stream} ${state}`),
    });
  });

  afterEach(async () => {
    await cache.stop();
    await server.stop();
  });

  const never = new AbortController().signal;
  const loaded = (lease: ScopeLease) => lease.loaded(lease.loading(), never);
  const names = (scope: { group: string; kind: string; namespace?: string }) =>
    cache
      .snapshot()
      .list(scope)
      .map(({ metadata }) => metadata.name);
  const forbid = (path: RegExp) => {
    server.faults = [
      line =>
        path.test(line)
          ? { status: 403, reason: 'Forbidden', message: 'is forbidden' }
          : undefined,
    ];
  };

  it('reads a kind once for all who want it, and stops when nobody does', async () => {
    const [one, two] = [cache.lease(), cache.lease()];
    expect(one.want([WIDGET])).toBe(true);
    expect(one.want([WIDGET])).toBe(false);
    expect(two.want([WIDGET])).toBe(true);
    await loaded(one);
    await until(() => server.openWatches === 1);
    expect(server.requests.filter(line => /widgets/.test(line))).toHaveLength(
      2,
    );
    one.release();
    expect(cache.counts()).toMatchObject({ streams: 1, objects: 2 });
    two.release();
    two.release();
    expect(cache.counts()).toEqual({ streams: 0, objects: 0, listeners: 0 });
    await until(() => server.openWatches === 0);
    await until(() => log.includes('Widget.example.org stopped'));
    expect(log).toEqual([
      'Widget.example.org started',
      'Widget.example.org complete',
      'Widget.example.org stopped',
    ]);
  });

  it('can be wanted again right after it was let go', async () => {
    const one = cache.lease();
    one.want([WIDGET]);
    await loaded(one);
    one.release();
    const two = cache.lease();
    two.want([WIDGET]);
    await loaded(two);
    expect(names(WIDGET)).toEqual(['a', 'b']);
    two.release();
  });

  it('says of each scope what is known about it', async () => {
    forbid(/pods/);
    const snapshot = cache.snapshot();
    expect(snapshot.coverage(WIDGET)).toEqual({ state: 'unwatched' });
    expect(snapshot.isNamespaced(WIDGET)).toBeUndefined();
    const lease = cache.lease();
    const nope = { group: 'example.org', kind: 'Nope' };
    lease.want([WIDGET, { ...POD, namespace: 'team-a' }, nope]);
    expect(snapshot.coverage(WIDGET)).toEqual({ state: 'loading' });
    await loaded(lease);
    expect(snapshot.coverage(WIDGET)).toEqual({ state: 'complete' });
    expect(snapshot.coverage({ ...WIDGET, namespace: 'team-b' })).toEqual({
      state: 'complete',
    });
    expect(snapshot.coverage({ ...POD, namespace: 'team-a' })).toEqual({
      state: 'forbidden',
      message: 'is forbidden',
    });
    expect(snapshot.coverage(nope)).toEqual({ state: 'not-served' });
    expect(snapshot.isNamespaced(WIDGET)).toBe(true);
    expect(lease.freshness()).toEqual({ state: 'live' });
  });

  it('reads plain kinds in the namespace that is wanted only', async () => {
    const lease = cache.lease();
    lease.want([{ ...POD, namespace: 'team-a' }]);
    await loaded(lease);
    expect(names({ ...POD, namespace: 'team-a' })).toEqual(['p']);
    expect(server.requests).toContain(
      'GET /api/v1/namespaces/team-a/pods?limit=500',
    );
  });

  it('reads a custom kind in the wanted namespace where it may not be read in all', async () => {
    forbid(/v1\/widgets/);
    const lease = cache.lease();
    lease.want([{ ...WIDGET, namespace: 'team-a' }]);
    await until(
      () =>
        cache.snapshot().coverage({ ...WIDGET, namespace: 'team-a' }).state ===
        'complete',
    );
    expect(names({ ...WIDGET, namespace: 'team-a' })).toEqual(['a']);
    expect(cache.snapshot().coverage(WIDGET).state).toBe('forbidden');
    lease.release();
    expect(cache.counts()).toEqual({ streams: 0, objects: 0, listeners: 0 });
  });

  it('tells about a burst once, and changes its fingerprint', async () => {
    const lease = cache.lease();
    lease.want([WIDGET]);
    await loaded(lease);
    await until(() => server.openWatches === 1);
    const before = lease.fingerprint();
    const { revision } = cache.snapshot();
    const told: string[][] = [];
    const unsubscribe = cache.subscribe(streams => told.push([...streams]));
    server.put(object(WIDGETS, 'c'));
    server.put(object(WIDGETS, 'd'));
    await until(() => names(WIDGET).length === 4);
    await until(() => told.length > 0);
    expect(new Set(told.flat())).toEqual(new Set(['Widget.example.org']));
    expect(lease.touches(new Set(told[0]))).toBe(true);
    expect(lease.touches(new Set(['Pod']))).toBe(false);
    expect(lease.fingerprint()).not.toBe(before);
    expect(cache.snapshot().revision).toBeGreaterThan(revision);
    unsubscribe();
    lease.release();
    expect(cache.counts().listeners).toBe(0);
  });

  it('is stale since the server was last heard, and live again when it is back', async () => {
    const lease = cache.lease();
    lease.want([WIDGET, { ...POD, namespace: 'team-a' }]);
    await loaded(lease);
    await until(() => server.openWatches === 2);
    await server.down();
    await until(() => lease.freshness().state === 'stale');
    expect(lease.freshness()).toMatchObject({
      since: expect.stringMatching(/^2026-01-01T/),
      message: expect.stringContaining('ECONNREFUSED'),
    });
    expect(names(WIDGET)).toEqual(['a', 'b']);
    server.delete(object(WIDGETS, 'a', { namespace: 'team-a' }));
    await server.up();
    await until(() => lease.freshness().state === 'live');
    await until(() => names(WIDGET).join() === 'b');
  });

  it('stops waiting when the reader gives up', async () => {
    const lease = cache.lease();
    lease.want([WIDGET]);
    const controller = new AbortController();
    const waiting = lease.loaded(lease.loading(), controller.signal);
    controller.abort();
    await waiting;
    expect(lease.loading()).toEqual(['Widget.example.org']);
  });

  it('starts nothing after it was stopped', async () => {
    const lease = cache.lease();
    await cache.stop();
    lease.want([WIDGET]);
    expect(cache.counts().streams).toBe(0);
    expect(server.requests).toEqual([]);
  });
});
