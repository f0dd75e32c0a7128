import {
  BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { graphViewSchema } from '@vellum-io/backstage-plugin-vellum-common';
import { vellumClustersExtensionPoint } from '@vellum-io/backstage-plugin-vellum-node';
import request from 'supertest';
import { FakeApiServer } from './__testUtils__/FakeApiServer';
import { tinyCore } from './__testUtils__/tinyCore';
import { until } from './__testUtils__/until';
import { object, PODS, WIDGETS } from './__testUtils__/widgets';
import { createVellumPlugin } from './createVellumPlugin';

// Whole backends or git processes are started; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

const ENTITY: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'shop',
    namespace: 'default',
    annotations: {
      'vellum.io/crossplane': 'example.org/Widget/team-a/root',
    },
  },
};
const PATH = '/api/vellum/v1/entities/component/default/shop/graph';

describe('createVellumPlugin', () => {
  let api: FakeApiServer;
  let stop: Array<() => Promise<unknown>>;

  beforeEach(async () => {
    api = await FakeApiServer.start();
    api.serve(WIDGETS);
    api.serve(PODS);
    api.put(
      object(WIDGETS, 'root', {
        spec: {
          refs: [{ group: '', kind: 'Pod', namespace: 'team-a', name: 'web' }],
        },
      }),
    );
    api.put(object(PODS, 'web'));
    stop = [() => api.stop()];
  });

  afterEach(async () => {
    for (const each of stop.reverse()) {
      await each();
    }
  });

  async function startBackend(
    options: {
      entities?: Entity[];
      permission?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
      kubernetes?: object;
      features?: BackendFeature[];
    } = {},
  ) {
    const { entities = [ENTITY], permission = AuthorizeResult.ALLOW } = options;
    const kubernetes = options.kubernetes ?? {
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: [
            {
              name: 'dev',
              url: api.url,
              authProvider: 'serviceAccount',
              serviceAccountToken: 'portal-token',
            },
          ],
        },
      ],
    };
    const backend = await startTestBackend({
      features: [
        createVellumPlugin(tinyCore),
        catalogServiceMock.factory({ entities }),
        mockServices.permissions.factory({ result: permission }),
        mockServices.rootConfig.factory({ data: { kubernetes } }),
        ...(options.features ?? []),
      ],
    });
    stop.push(() => backend.stop());
    return backend.server;
  }

  const clusterRequests = () =>
    api.requests.filter(line => /widgets|pods/.test(line));

  it('answers with the graph of the entity, whole at the first request', async () => {
    const server = await startBackend();
    const response = await request(server).get(`${PATH}?view=crossplane`);
    expect(response.status).toBe(200);
    const view = graphViewSchema.parse(response.body);
    expect(view).toMatchObject({
      view: 'crossplane',
      entityRef: 'component:default/shop',
      cluster: 'dev',
      freshness: { state: 'live' },
    });
    expect(view.graph.nodes.map(({ id, presence }) => [id, presence])).toEqual([
      ['example.org/Widget/team-a/root', 'present'],
      ['/Pod/team-a/web', 'present'],
    ]);
    expect(
      api.headers.every(h => h.authorization === 'Bearer portal-token'),
    ).toBe(true);
  });

  it('asks the cluster nothing for a graph that is warm', async () => {
    const server = await startBackend();
    await request(server).get(`${PATH}?view=crossplane`);
    await until(() => api.openWatches === 2);
    const before = [...api.requests];
    for (const user of ['user:default/one', 'user:default/two']) {
      const response = await request(server)
        .get(`${PATH}?view=crossplane`)
        .set('authorization', mockCredentials.user.header(user));
      expect(response.status).toBe(200);
    }
    expect(api.requests).toEqual(before);
  });

  it('answers 304 to a reader who has the same already, and 200 when it changed', async () => {
    const server = await startBackend();
    const first = await request(server).get(`${PATH}?view=crossplane`);
    const same = await request(server)
      .get(`${PATH}?view=crossplane`)
      .set('if-none-match', first.headers.etag);
    expect(same.status).toBe(304);
    expect(first.headers['cache-control']).toBe('private, no-cache');

    api.put(object(PODS, 'web', { spec: { size: 3 } }));
    let changed = same;
    while (changed.status === 304) {
      changed = await request(server)
        .get(`${PATH}?view=crossplane`)
        .set('if-none-match', first.headers.etag);
    }
    expect(changed.body.graph.nodes[1].facts).toEqual([
      { name: 'size', value: '3' },
    ]);
  });

  it.each([
    ['an unknown view', `${PATH}?view=everything`, 'view has to be one of'],
    ['no view', PATH, 'view has to be one of'],
    [
      'a name that is no name',
      '/api/vellum/v1/entities/component/default/..%2Fsecrets/graph?view=flux',
      'name has to be',
    ],
  ])('answers 400 to %s', async (_reason, path, message) => {
    const server = await startBackend();
    const response = await request(server).get(path);
    expect(response.status).toBe(400);
    expect(response.body.error.name).toBe('InputError');
    expect(response.body.error.message).toContain(message);
    expect(clusterRequests()).toEqual([]);
  });

  it('answers 404 for an entity that the caller does not see, and asks the cluster nothing', async () => {
    const server = await startBackend({ entities: [] });
    const response = await request(server).get(`${PATH}?view=crossplane`);
    expect(response.status).toBe(404);
    expect(response.body.error.name).toBe('NotFoundError');
    expect(clusterRequests()).toEqual([]);
  });

  it('answers 403 to a caller without the permission, and asks the cluster nothing', async () => {
    const server = await startBackend({ permission: AuthorizeResult.DENY });
    const response = await request(server).get(`${PATH}?view=crossplane`);
    expect(response.status).toBe(403);
    expect(response.body.error.name).toBe('NotAllowedError');
    expect(clusterRequests()).toEqual([]);
  });

  it('answers 401 to nobody', async () => {
    const server = await startBackend();
    const response = await request(server)
      .get(`${PATH}?view=crossplane`)
      .set('authorization', mockCredentials.none.header());
    expect(response.status).toBe(401);
  });

  it('shows the rest when a kind may not be read', async () => {
    api.faults = [
      line =>
        line.includes('/pods')
          ? { status: 403, reason: 'Forbidden', message: 'pods is forbidden' }
          : undefined,
    ];
    const server = await startBackend();
    const response = await request(server).get(`${PATH}?view=crossplane`);
    expect(
      response.body.graph.nodes.map(
        ({ presence }: { presence: string }) => presence,
      ),
    ).toEqual(['present', 'forbidden']);
    expect(response.body.freshness).toEqual({ state: 'live' });
  });

  it('answers with what it knows when the cluster cannot be reached', async () => {
    const server = await startBackend();
    await api.down();
    const response = await request(server).get(`${PATH}?view=crossplane`);
    expect(response.status).toBe(200);
    expect(response.body.freshness).toMatchObject({
      state: 'stale',
      message: expect.stringContaining('ECONNREFUSED'),
    });
    expect(response.body.graph.nodes[0].presence).toBe('loading');
  });

  it('says so when the entity names a cluster that nobody configured', async () => {
    const entity = structuredClone(ENTITY);
    entity.metadata.annotations!['vellum.io/cluster'] = 'prod';
    const server = await startBackend({ entities: [entity] });
    const response = await request(server).get(`${PATH}?view=crossplane`);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(
      'names the cluster "prod", which is not configured (configured: dev)',
    );
  });

  it('says so when the portal has no identity in the cluster', async () => {
    const server = await startBackend({
      kubernetes: {
        clusterLocatorMethods: [
          {
            type: 'config',
            clusters: [{ name: 'gke', url: api.url, authProvider: 'google' }],
          },
        ],
      },
    });
    const response = await request(server).get(`${PATH}?view=crossplane`);
    expect(response.status).toBe(501);
    expect(response.body.error.message).toContain('auth provider "google"');
  });

  it('serves clusters and credentials that a module brings', async () => {
    const server = await startBackend({
      kubernetes: {
        clusterLocatorMethods: [
          {
            type: 'config',
            clusters: [{ name: 'dev', url: api.url, authProvider: 'aws' }],
          },
        ],
      },
      features: [
        createBackendModule({
          pluginId: 'vellum',
          moduleId: 'test-clusters',
          register(env) {
            env.registerInit({
              deps: { clusters: vellumClustersExtensionPoint },
              async init({ clusters }) {
                const getToken = async () => 'token-of-a-module';
                clusters.setCredentials('aws', () => ({ getToken }));
                clusters.addCluster({
                  name: 'extra',
                  url: api.url,
                  credentials: { getToken },
                });
              },
            });
          },
        }),
      ],
      entities: ['dev', 'extra'].map(cluster => ({
        ...ENTITY,
        metadata: {
          ...ENTITY.metadata,
          name: cluster,
          annotations: {
            ...ENTITY.metadata.annotations,
            'vellum.io/cluster': cluster,
          },
        },
      })),
    });
    for (const name of ['dev', 'extra']) {
      const response = await request(server).get(
        `/api/vellum/v1/entities/component/default/${name}/graph?view=flux`,
      );
      expect(response.body).toMatchObject({
        cluster: name,
        freshness: { state: 'live' },
      });
    }
    expect(new Set(api.headers.map(h => h.authorization))).toEqual(
      new Set(['Bearer token-of-a-module']),
    );
  });

  it('leaves no connection open when it stops', async () => {
    const server = await startBackend();
    await request(server).get(`${PATH}?view=crossplane`);
    await until(() => api.openWatches === 2);
    await stop.pop()!();
    await until(() => api.openWatches === 0);
  });
});
