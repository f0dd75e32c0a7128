import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { FakeApiServer } from '../__testUtils__/FakeApiServer';
import { tinyCore } from '../__testUtils__/tinyCore';
import { turn, until } from '../__testUtils__/until';
import { object, PODS, WIDGETS } from '../__testUtils__/widgets';
import { HttpClusterClient } from '../cluster';
import { ClusterCache, ClusterCaches, systemTimers } from '../watch';
import { DefaultGraphService } from './DefaultGraphService';
import { GraphCore } from './GraphCore';

/** Stands for the reader's patience; how long it is, each test says. */
const PATIENCE = 1_234_567;
const FOR_EVER = 3_600_000;
const ANN = 'user:default/ann';
const BOB = 'user:default/bob';

function entityOf(name: string, ...roots: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'vellum.io/cluster': 'dev',
        'vellum.io/crossplane': roots
          .map(root => `example.org/Widget/team-a/${root}`)
          .join(),
      },
    },
  };
}

const ref = (kind: string, name: string) => ({
  group: kind === 'Pod' ? '' : 'example.org',
  kind,
  namespace: 'team-a',
  name,
});

describe('DefaultGraphService', () => {
  let server: FakeApiServer;
  let cache: ClusterCache;
  let otherCache: ClusterCache;
  let caches: ClusterCaches;
  let service: DefaultGraphService;
  let announced: string[];
  let skew: number;
  let builds: number;
  let patience: number;
  let fault: Error | undefined;
  let logger: ReturnType<typeof mockServices.logger.mock>;

  beforeEach(async () => {
    server = await FakeApiServer.start();
    server.serve(WIDGETS);
    server.serve(PODS);
    announced = [];
    skew = 0;
    builds = 0;
    patience = FOR_EVER;
    fault = undefined;
    logger = mockServices.logger.mock();
    const timers = {
      ...systemTimers,
      // Whole minutes, so that no test crosses one by chance.
      now: () => Date.parse('2026-01-01T00:00:30Z') + skew,
      sleep: (ms: number, signal: AbortSignal) =>
        systemTimers.sleep(ms === PATIENCE ? patience : ms, signal),
    };
    const credentials = { getToken: async () => undefined };
    [cache, otherCache] = ['dev', 'other'].map(name =>
      ClusterCache.create({
        client: HttpClusterClient.create({
          name,
          url: server.url,
          credentials,
        }),
        timers,
      }),
    );
    const core: GraphCore = {
      ...tinyCore,
      buildGraphView: input => {
        builds += 1;
        if (fault) {
          throw fault;
        }
        return tinyCore.buildGraphView(input);
      },
    };
    caches = new ClusterCaches({
      clusters: {
        entries: ['dev', 'other'].map(name => ({
          name,
          connection: { name, url: server.url, credentials },
        })),
        unreadSources: [],
      },
      createCache: ({ name }) => (name === 'dev' ? cache : otherCache),
    });
    service = new DefaultGraphService({
      core,
      caches,
      logger,
      timers,
      idleMs: 600_000,
      patienceMs: PATIENCE,
      announce: ({ entityRef, viewers }) =>
        announced.push(`${entityRef} > ${viewers.join()}`),
    });
    service.start();
  });

  afterEach(async () => {
    service.stop();
    await caches.stop();
    await server.stop();
  });

  const read = async (entity: Entity, viewer = ANN) => {
    const { view } = await service.getGraph({
      entity,
      view: 'crossplane',
      viewer,
    });
    return view.graph.nodes.map(
      ({ ref: { name }, presence }) => `${name} ${presence}`,
    );
  };

  it('follows a deep tree in one answer', async () => {
    server.put(
      object(WIDGETS, 'top', { spec: { refs: [ref('Widget', 'mid')] } }),
    );
    server.put(
      object(WIDGETS, 'mid', { spec: { refs: [ref('Pod', 'leaf')] } }),
    );
    server.put(object(PODS, 'leaf'));
    expect(await read(entityOf('shop', 'top'))).toEqual([
      'top present',
      'mid present',
      'leaf present',
    ]);
  });

  it('builds once for many readers', async () => {
    server.put(object(WIDGETS, 'top'));
    await read(entityOf('shop', 'top'));
    const before = builds;
    await read(entityOf('shop', 'top'), BOB);
    await read(entityOf('shop', 'top'));
    expect(builds).toBe(before);
    skew += 60_000;
    await read(entityOf('shop', 'top'));
    expect(builds).toBe(before + 1);
  });

  it('answers without a kind that is slow, does not wait for it again, and tells when it is there', async () => {
    let release = () => {};
    const slow = new Promise<void>(resolve => {
      release = resolve;
    });
    server.put(
      object(WIDGETS, 'top', { spec: { refs: [ref('Pod', 'leaf')] } }),
    );
    server.put(object(PODS, 'leaf'));
    server.delays = [line => (line.includes('/pods') ? slow : undefined)];
    const entity = entityOf('shop', 'top');
    patience = 1_500;
    expect(await read(entity)).toEqual(['top present', 'leaf loading']);
    patience = FOR_EVER;
    expect(await read(entity)).toEqual(['top present', 'leaf loading']);
    release();
    await until(() => announced.length === 1);
    expect(await read(entity)).toEqual(['top present', 'leaf present']);
  });

  it('tells all who look when the graph says something new, and once for a burst', async () => {
    server.put(object(WIDGETS, 'top'));
    const entity = entityOf('shop', 'top');
    await read(entity, ANN);
    await read(entity, BOB);
    await until(() => server.openWatches === 1);
    for (let size = 1; size <= 5; size += 1) {
      server.put(object(WIDGETS, 'top', { spec: { size } }));
    }
    await until(() => announced.length > 0);
    expect(announced).toEqual([`component:default/shop > ${ANN},${BOB}`]);
  });

  it('does not tell about changes that the graph does not show', async () => {
    server.put(object(WIDGETS, 'top'));
    server.put(object(WIDGETS, 'other'));
    await read(entityOf('shop', 'top'));
    await read(entityOf('mall', 'other'));
    await until(() => server.openWatches === 1);
    server.put(object(WIDGETS, 'other', { spec: { size: 1 } }));
    await until(() => announced.length > 0);
    expect(announced).toEqual([`component:default/mall > ${ANN}`]);
  });

  it('tells when the cluster is out of reach, and when it is back', async () => {
    server.put(object(WIDGETS, 'top'));
    const entity = entityOf('shop', 'top');
    const freshness = async () => {
      const { view } = await service.getGraph({
        entity,
        view: 'crossplane',
        viewer: ANN,
      });
      return view.freshness.state;
    };
    expect(await freshness()).toBe('live');
    await until(() => server.openWatches === 1);
    await server.down();
    await until(() => announced.length === 1);
    expect(await freshness()).toBe('stale');
    expect(await read(entity)).toEqual(['top present']);
    await server.up();
    const before = announced.length;
    while ((await freshness()) !== 'live') {
      await turn();
    }
    await until(() => announced.length > before);
  });

  it('lets go of what nobody read for the idle time', async () => {
    server.put(object(WIDGETS, 'top'));
    const entity = entityOf('shop', 'top');
    await read(entity, ANN);
    skew += 599_999;
    await read(entity, BOB);
    service.expire();
    expect(service.counts().graphs).toBe(1);
    skew += 1;
    service.expire();
    server.put(object(WIDGETS, 'top', { spec: { size: 9 } }));
    await until(() => announced.length > 0);
    expect(announced).toEqual([`component:default/shop > ${BOB}`]);
    skew += 600_000;
    service.expire();
    expect(service.counts()).toEqual({ graphs: 0, subscriptions: 0 });
    expect(cache.counts()).toEqual({ streams: 0, objects: 0, listeners: 0 });
    await until(() => server.openWatches === 0);
  });

  it('shows what the annotations say now, over the streams it has', async () => {
    server.put(object(WIDGETS, 'one'));
    server.put(object(WIDGETS, 'two'));
    await read(entityOf('shop', 'one'));
    await until(() => server.openWatches === 1);
    const before = server.requests.length;
    expect(await read(entityOf('shop', 'two'))).toEqual(['two present']);
    expect(service.counts().graphs).toBe(1);
    expect(server.requests).toHaveLength(before);
  });

  it('lets go of a cluster when the annotations name another one', async () => {
    const entity = entityOf('shop', 'top');
    await read(entity);
    const moved = structuredClone(entity);
    moved.metadata.annotations!['vellum.io/cluster'] = 'other';
    await read(moved);
    expect(service.counts()).toEqual({ graphs: 1, subscriptions: 1 });
    expect(cache.counts()).toEqual({ streams: 0, objects: 0, listeners: 0 });
  });

  it('names the entity when its graph cannot be built after a change, and goes on', async () => {
    server.put(object(WIDGETS, 'top'));
    const entity = entityOf('shop', 'top');
    await read(entity);
    await until(() => server.openWatches === 1);
    fault = new Error('no such rule');
    server.put(object(WIDGETS, 'top', { spec: { size: 1 } }));
    await until(() => logger.error.mock.calls.length > 0);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('crossplane graph of component:default/shop'),
      fault,
    );
    fault = undefined;
    server.put(object(WIDGETS, 'top', { spec: { size: 2 } }));
    await until(() => announced.length > 0);
  });

  it('looks again each minute, since some sentences depend on the time', async () => {
    server.put(object(WIDGETS, 'top'));
    await read(entityOf('shop', 'top'));
    const before = builds;
    skew += 60_000;
    service.expire();
    await until(() => builds > before);
    expect(announced).toEqual([]);
  });

  it('leaves nothing behind when it is stopped', async () => {
    await read(entityOf('shop', 'top'));
    service.stop();
    expect(service.counts()).toEqual({ graphs: 0, subscriptions: 0 });
    expect(cache.counts()).toEqual({ streams: 0, objects: 0, listeners: 0 });
  });
});
