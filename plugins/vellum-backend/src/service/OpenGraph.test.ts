import { FakeApiServer } from '../__testUtils__/FakeApiServer';
import { tinyCore } from '../__testUtils__/tinyCore';
import { until } from '../__testUtils__/until';
import { object, WIDGETS } from '../__testUtils__/widgets';
import { HttpClusterClient } from '../cluster';
import { ClusterCache, systemTimers } from '../watch';
import { OpenGraph } from './OpenGraph';

describe('OpenGraph', () => {
  let server: FakeApiServer;
  let cache: ClusterCache;
  let graph: OpenGraph;

  beforeEach(async () => {
    server = await FakeApiServer.start();
    server.serve(WIDGETS);
    const timers = {
      ...systemTimers,
      now: () => Date.parse('2026-01-01T00:00:30Z'),
    };
    cache = ClusterCache.create({
      client: HttpClusterClient.create({
        name: 'dev',
        url: server.url,
        credentials: { getToken: async () => undefined },
      }),
      timers,
    });
    graph = new OpenGraph({
      core: tinyCore,
      cache,
      entityRef: 'component:default/shop',
      view: 'crossplane',
      target: {
        crossplane: [
          {
            group: 'example.org',
            kind: 'Widget',
            namespace: 'team-a',
            name: 'top',
          },
        ],
        flux: [],
        argocd: { applications: [], namespace: 'argocd' },
        problems: [],
      },
      timers,
      patienceMs: 3_600_000,
    });
  });

  afterEach(async () => {
    graph.close();
    await cache.stop();
    await server.stop();
  });

  /** Changes the object, and waits until the view shows it. */
  async function change(size: number): Promise<void> {
    server.put(object(WIDGETS, 'top', { spec: { size } }));
    const shown = () => graph.answer().view.graph.nodes[0].facts[0]?.value;
    await until(() => shown() === String(size));
  }

  it('is news only when it says something else than what was announced', async () => {
    await change(1);
    expect(graph.announce()).toBe(false);
    await graph.read();
    expect(graph.announce()).toBe(false);
    await change(2);
    expect(graph.announce()).toBe(true);
    expect(graph.announce()).toBe(false);
  });

  it('is no news when it changed there and back and nobody read it meanwhile', async () => {
    await change(1);
    await graph.read();
    await change(2);
    await change(1);
    expect(graph.announce()).toBe(false);
  });

  it('is news when somebody read what it said between there and back', async () => {
    await change(1);
    const first = await graph.read();
    await change(2);
    await graph.read();
    await change(1);
    expect((await graph.read()).etag).toBe(first.etag);
    expect(graph.announce()).toBe(true);
    expect(graph.announce()).toBe(false);
  });
});
