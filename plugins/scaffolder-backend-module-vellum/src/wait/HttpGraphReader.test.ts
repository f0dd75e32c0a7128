import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
// Its routes are what is read.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import vellumPlugin from '@vellum-io/backstage-plugin-vellum-backend';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { HttpGraphReader } from './HttpGraphReader';

const demo = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'demo',
    namespace: 'default',
    annotations: { 'vellum.io/flux': 'Kustomization/flux-system/demo' },
  },
};

// A whole backend is started; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

describe('HttpGraphReader, with the vellum backend', () => {
  let cluster: Server;
  beforeAll(async () => {
    // A cluster that answers, and has nothing to give.
    cluster = createServer((_, response) => {
      response.statusCode = 503;
      response.end();
    });
    await new Promise<void>(done => cluster.listen(0, '127.0.0.1', done));
  });
  afterAll(() => new Promise(done => cluster.close(done)));

  const readAs = async (
    decision: AuthorizeResult.ALLOW | AuthorizeResult.DENY,
    name: string,
  ) => {
    const { port } = cluster.address() as AddressInfo;
    const backend = await startTestBackend({
      features: [
        vellumPlugin,
        catalogServiceMock.factory({ entities: [demo] }),
        mockServices.permissions.factory({ result: decision }),
        mockServices.rootConfig.factory({
          data: {
            kubernetes: {
              clusterLocatorMethods: [
                {
                  type: 'config',
                  clusters: [
                    {
                      name: 'sandbox',
                      url: `http://127.0.0.1:${port}`,
                      authProvider: 'serviceAccount',
                      serviceAccountToken: 'portal-token',
                    },
                  ],
                },
              ],
            },
          },
        }),
      ],
    });
    try {
      return await new HttpGraphReader({
        auth: mockServices.auth({ pluginId: 'scaffolder' }),
        discovery: mockServices.discovery.mock({
          getBaseUrl: async plugin =>
            `http://127.0.0.1:${backend.server.port()}/api/${plugin}`,
        }),
        credentials: mockCredentials.user('user:default/ada'),
      }).read({ kind: 'resource', namespace: 'default', name }, 'flux');
    } finally {
      await backend.stop();
    }
  };

  it('reads the view that a tab shows', async () => {
    const look = await readAs(AuthorizeResult.ALLOW, 'demo');
    expect(look).toMatchObject({
      status: 'seen',
      view: { view: 'flux', entityRef: 'resource:default/demo' },
    });
  });

  it('tells an entity that is not there yet', async () => {
    expect(await readAs(AuthorizeResult.ALLOW, 'later')).toEqual({
      status: 'absent',
    });
  });

  it('tells what the person may not see', async () => {
    expect(await readAs(AuthorizeResult.DENY, 'demo')).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('NotAllowedError'),
    });
  });
});
