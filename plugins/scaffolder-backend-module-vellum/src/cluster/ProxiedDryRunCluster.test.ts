import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { KubernetesProxy } from './KubernetesProxy';
import { ProxiedDryRunCluster } from './ProxiedDryRunCluster';

describe('ProxiedDryRunCluster', () => {
  let server: Server;
  let answer: { status: number; body: string; headers?: [string, string] };
  let asked: IncomingMessage;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked = request;
      response.statusCode = answer.status;
      if (answer.headers) {
        response.setHeader(...answer.headers);
      }
      response.end(answer.body);
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => new Promise(done => server.close(done)));

  const credentials = mockCredentials.user('user:default/ada');
  const open = (actAs?: string) => {
    const { port } = server.address() as AddressInfo;
    const proxy = new KubernetesProxy({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
      }),
      cluster: 'prod',
    });
    return new ProxiedDryRunCluster({
      ...{ proxy, credentials, actAs },
      path: 'vellum.gitops.targets[0].dryRun',
    });
  };
  const { signal } = new AbortController();
  const apply = (actAs?: string) => open(actAs).apply('/x', '{}', signal);

  it('asks as the caller, and has the cluster judge as the account', async () => {
    answer = { status: 200, body: '{}' };
    await apply('system:serviceaccount:a:b');
    expect(asked.method).toBe('PATCH');
    expect(asked.url).toBe('/api/kubernetes/proxy/x');
    expect(asked.headers).toMatchObject({
      authorization: mockCredentials.service.header({
        onBehalfOf: credentials,
        targetPluginId: 'kubernetes',
      }),
      'backstage-kubernetes-cluster': 'prod',
      'content-type': 'application/apply-patch+yaml',
      'impersonate-user': 'system:serviceaccount:a:b',
    });
  });

  it('acts as nobody else where no account is named', async () => {
    answer = { status: 200, body: '{}' };
    await apply();
    expect(asked.headers).not.toHaveProperty('impersonate-user');
  });

  it('has what the API server warns of', async () => {
    answer = {
      status: 200,
      body: '{}',
      headers: ['Warning', '299 - "v1 is \\"old\\"", 299 - "and gone soon"'],
    };
    const { warnings } = await apply();
    expect(warnings).toEqual(['v1 is "old"', 'and gone soon']);
  });

  it('gives the answer of the cluster, whatever it is', async () => {
    const body = { kind: 'Status', message: 'no' };
    answer = { status: 422, body: JSON.stringify(body) };
    expect(await apply()).toEqual({ status: 422, body, warnings: [] });
  });

  it.each<[number, unknown, string]>([
    [401, { error: { name: 'AuthenticationError' } }, 'does not know who asks'],
    [403, { error: { name: 'NotAllowedError' } }, 'kubernetes.proxy'],
    [404, { error: { name: 'NotFoundError' } }, 'no cluster of this name'],
    [
      404,
      undefined,
      'or is not installed; vellum.gitops.targets[0].dryRun.cluster in app-config',
    ],
    [500, { error: { message: '10.1.2.3 refused' } }, 'cannot reach it'],
    [502, 'a proxy in between', 'it answered 502 and gave no reason'],
  ])(
    'says what to do where Backstage answers %s, and no address',
    async (status, body, reason) => {
      answer = { status, body: JSON.stringify(body) ?? '' };
      await expect(apply()).rejects.toThrow(reason);
      await expect(apply()).rejects.not.toThrow('10.1.2.3');
    },
  );

  it.each<[string, number, unknown]>([
    ['what is there', 200, { a: 1 }],
    ['what is not there', 404, { kind: 'Status' }],
    ['a group that is not served', 404, undefined],
    ['what it does not let be read', 403, { kind: 'Status' }],
    ['that it does not know who asks', 401, { kind: 'Status' }],
  ])('reads %s', async (_what, status, body) => {
    const text = body ? JSON.stringify(body) : '404 page not found\n';
    answer = { status, body: text };
    expect(await open().get('/api', signal)).toEqual({ status, body });
  });

  it('reads that what is behind the cluster is down, which is plain text with an id of the API server', async () => {
    answer = { status: 503, body: 'service unavailable\n' };
    await expect(open().get('/apis/x', signal)).rejects.toThrow(
      'it answered 503 and gave no reason',
    );
    answer = { ...answer, headers: ['Audit-Id', '7c9e6679'] };
    expect(await open().get('/apis/x', signal)).toEqual({
      status: 503,
      body: undefined,
    });
  });
});
