import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { KubernetesProxy } from './KubernetesProxy';
import { ProxiedClusterNamespaces } from './ProxiedClusterNamespaces';

describe('ProxiedClusterNamespaces', () => {
  let server: Server;
  let answer: { status: number; body: string };
  let asked: IncomingMessage | undefined;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked = request;
      response.statusCode = answer.status;
      response.end(answer.body);
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => new Promise(done => server.close(done)));

  const credentials = mockCredentials.user('user:default/ada');
  const read = (name = 'team-a', signal?: AbortSignal) => {
    const { port } = server.address() as AddressInfo;
    const proxy = new KubernetesProxy({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
      }),
      cluster: 'sandbox',
    });
    return new ProxiedClusterNamespaces(proxy).read(name, {
      credentials,
      signal,
    });
  };

  it('asks as the caller, for one namespace of one cluster', async () => {
    answer = { status: 404, body: '{}' };
    await read('a/../../secrets');
    expect(asked?.url).toBe(
      '/api/kubernetes/proxy/api/v1/namespaces/a%2F..%2F..%2Fsecrets',
    );
    expect(asked?.headers['backstage-kubernetes-cluster']).toBe('sandbox');
    expect(asked?.headers.authorization).toBe(
      mockCredentials.service.header({
        onBehalfOf: credentials,
        targetPluginId: 'kubernetes',
      }),
    );
  });

  it.each<[string, number, unknown, object]>([
    [
      'a namespace',
      200,
      { kind: 'Namespace', metadata: { annotations: { owner: 'ada' } } },
      { status: 'there', annotations: { owner: 'ada' } },
    ],
    [
      'a namespace without annotations',
      200,
      { kind: 'Namespace', metadata: {} },
      { status: 'there', annotations: {} },
    ],
    ['none', 404, { kind: 'Status', reason: 'NotFound' }, { status: 'absent' }],
    [
      'a cluster that is not configured',
      404,
      { error: { name: 'NotFoundError' } },
      { status: 'unknown', reason: 'it answered 404' },
    ],
    [
      'a person who may not ask',
      403,
      { error: { name: 'NotAllowedError' } },
      { status: 'unknown', reason: 'it answered 403' },
    ],
    [
      'another object',
      200,
      { kind: 'Secret', metadata: {} },
      { status: 'unknown', reason: 'it answered with another object' },
    ],
  ])('reads %s', async (_what, status, body, expected) => {
    answer = { status, body: JSON.stringify(body) };
    expect(await read()).toEqual(expected);
  });

  it('does not fail where the answer is no JSON', async () => {
    answer = { status: 502, body: '<html>' };
    expect(await read()).toMatchObject({ status: 'unknown' });
  });

  it('ends when the caller has gone', async () => {
    await expect(
      read('team-a', AbortSignal.abort(new Error('gone'))),
    ).rejects.toThrow('gone');
  });
});
