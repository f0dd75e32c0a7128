import { FakeApiServer } from '../__testUtils__/FakeApiServer';
import { object, PODS, WIDGETS } from '../__testUtils__/widgets';
import { ServedResource } from './ClusterClient';
import { HttpClusterClient } from './HttpClusterClient';

const { signal } = new AbortController();
const NODES: ServedResource = {
  group: '',
  version: 'v1',
  kind: 'Node',
  plural: 'nodes',
  namespaced: false,
};

describe('HttpClusterClient', () => {
  let server: FakeApiServer;
  let client: HttpClusterClient;
  let now: number;

  beforeEach(async () => {
    server = await FakeApiServer.start();
    [WIDGETS, PODS, NODES].forEach(resource => server.serve(resource));
    now = 0;
    client = create();
  });

  afterEach(async () => {
    await client.close();
    await server.stop();
  });

  function create(path = '') {
    return HttpClusterClient.create(
      {
        name: 'dev',
        url: `${server.url}${path}`,
        credentials: { getToken: async () => 'a-token' },
      },
      { now: () => now },
    );
  }

  it.each([[true], [false]])(
    'knows kinds as they are served (aggregated discovery: %s)',
    async aggregated => {
      server.aggregated = aggregated;
      expect(client.known(WIDGETS)).toBeUndefined();
      expect(await client.resolve(WIDGETS)).toEqual(WIDGETS);
      expect(await client.resolve(NODES)).toEqual(NODES);
      expect(client.known(PODS)).toEqual(PODS);
    },
  );

  it('asks once for many kinds, and for an unknown one not more often than every five seconds', async () => {
    const nope = { group: 'example.org', kind: 'Nope' };
    await Promise.all([WIDGETS, PODS, nope].map(kind => client.resolve(kind)));
    expect(server.requests.sort()).toEqual(['GET /api', 'GET /apis']);
    now += 4_999;
    expect(await client.resolve(nope)).toBeUndefined();
    expect(server.requests).toHaveLength(2);
    server.serve({ ...WIDGETS, kind: 'Nope', plural: 'nopes' });
    now += 1;
    expect(await client.resolve(nope)).toMatchObject({ plural: 'nopes' });
    expect(server.requests).toHaveLength(4);
  });

  it('takes the version that the server prefers', async () => {
    server.serve({ ...WIDGETS, version: 'v1beta1' });
    expect((await client.resolve(WIDGETS))?.version).toBe('v1');
  });

  it('does not call a kind absent whose extension server is down', async () => {
    server.aggregated = false;
    server.faults = [
      line =>
        line === 'GET /apis/example.org/v1'
          ? { status: 503, message: 'service unavailable' }
          : undefined,
    ];
    await expect(client.resolve(WIDGETS)).rejects.toThrow(
      'cannot list the kinds of group example.org',
    );
    expect(await client.resolve(PODS)).toEqual(PODS);
  });

  it('encodes every part of a path', async () => {
    await expect(
      client.listPage(
        { resource: PODS, namespace: '../../secrets?x=' },
        { signal },
      ),
    ).resolves.toMatchObject({ items: [] });
    expect(server.requests).toEqual([
      'GET /api/v1/namespaces/..%2F..%2Fsecrets%3Fx%3D/pods?limit=500',
    ]);
  });

  it('keeps the path of a gateway', async () => {
    const behind = create('/k8s/clusters/c-1/');
    await expect(
      behind.listPage({ resource: PODS }, { signal }),
    ).rejects.toThrow('could not find');
    expect(server.requests).toEqual([
      'GET /k8s/clusters/c-1/api/v1/pods?limit=500',
    ]);
    await behind.close();
  });

  it('names the kind of listed objects, which lists leave out', async () => {
    server.put(object(WIDGETS, 'a'));
    const page = await client.listPage({ resource: WIDGETS }, { signal });
    expect(page.items[0]).toMatchObject({
      apiVersion: 'example.org/v1',
      kind: 'Widget',
      metadata: { name: 'a' },
    });
  });

  it('asks for metadata only where that is all that may enter', async () => {
    await client.listPage({ resource: PODS, metadataOnly: true }, { signal });
    expect(server.headers[0].accept).toBe(
      'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
    );
  });

  it('sends the token and never repeats it in an error', async () => {
    server.faults = [() => ({ status: 500, message: 'etcd is gone' })];
    const failure = await client
      .listPage({ resource: PODS }, { signal })
      .catch(error => error);
    expect(server.headers[0].authorization).toBe('Bearer a-token');
    expect(failure).toMatchObject({ status: 500, message: 'etcd is gone' });
    expect(`${failure.stack} ${JSON.stringify(failure)}`).not.toContain(
      'a-token',
    );
  });

  it('reads an object that arrives in pieces, with letters of several bytes', async () => {
    await client.resolve(WIDGETS);
    const events = await client.watch(
      { resource: WIDGETS },
      { resourceVersion: '100', signal },
    );
    const text = 'ü€𝄞'.repeat(50_000);
    server.put(object(WIDGETS, 'a', { spec: { text } }));
    for await (const event of events) {
      expect(event).toMatchObject({
        type: 'added',
        object: { spec: { text } },
      });
      break;
    }
  });

  it('ends what is under way when it is closed', async () => {
    const events = await client.watch(
      { resource: WIDGETS },
      { resourceVersion: '100', signal },
    );
    const reading = (async () => {
      for await (const _ of events) {
        // Nothing comes.
      }
    })();
    await client.close();
    await expect(reading).rejects.toThrow();
  });
});
