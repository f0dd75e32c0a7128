import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { KubernetesProxy } from '../cluster/KubernetesProxy';
import { readCapacity } from './readCapacity';

type Answer = { status?: number; body: unknown };

const node = { status: { allocatable: { cpu: '4', memory: '8Gi' } } };
const quota = (namespace: string) => ({
  metadata: { namespace },
  spec: { hard: { 'requests.cpu': '1', 'requests.memory': '1Gi' } },
});
const list = (items: unknown[], next?: string): Answer => ({
  body: { metadata: { continue: next }, items },
});
const refused: Answer = {
  status: 403,
  body: { kind: 'Status', reason: 'Forbidden' },
};

const PATH = 'vellum.gitops.entities.cluster';

describe('readCapacity', () => {
  let server: Server;
  let asked: string[];
  let answers: Record<string, (query: URLSearchParams) => Answer>;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url!, 'http://localhost');
      const path = url.pathname.replace('/api/kubernetes/proxy/api/v1/', '');
      asked.push(`${path}${url.search}`);
      const { status = 200, body } = answers[path](url.searchParams);
      response.statusCode = status;
      response.end(JSON.stringify(body));
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => new Promise(done => server.close(done)));
  beforeEach(() => {
    asked = [];
    answers = {
      nodes: () => list([node, node]),
      resourcequotas: () => list([quota('team-a'), quota('fraud')]),
    };
  });

  const read = (except?: string, signal?: AbortSignal) => {
    const { port } = server.address() as AddressInfo;
    const proxy = new KubernetesProxy({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
      }),
      cluster: 'sandbox',
    });
    const credentials = mockCredentials.user('user:default/ada');
    return readCapacity({
      ...{ proxy, caller: { credentials, signal }, except },
      path: PATH,
    });
  };

  it('says what the nodes have and what quotas promise', async () => {
    expect(await read()).toEqual({
      status: 'known',
      cluster: 'sandbox',
      total: { cpu: 8, memory: 16 * 2 ** 30 },
      promised: { cpu: 2, memory: 2 * 2 ** 30 },
    });
    expect(asked.sort()).toEqual([
      'nodes?limit=500',
      'resourcequotas?limit=500',
    ]);
  });

  it('leaves out the quota that is about to be another one', async () => {
    expect(await read('fraud')).toMatchObject({ promised: { cpu: 1 } });
  });

  it('reads long lists to their end', async () => {
    answers.nodes = query =>
      query.get('continue') === 'two' ? list([node]) : list([node], 'two');
    expect(await read()).toMatchObject({ total: { cpu: 8 } });
    expect(asked).toContain('nodes?limit=500&continue=two');
  });

  it.each<[string, string, Answer, string]>([
    [
      'its nodes are not shown',
      'nodes',
      refused,
      'cluster sandbox does not tell its nodes: it answered 403',
    ],
    [
      'its quotas are not shown',
      'resourcequotas',
      refused,
      'cluster sandbox does not tell the quotas of its namespaces: it answered 403',
    ],
    [
      'a list has no end',
      'nodes',
      list([node], 'more'),
      'cluster sandbox does not tell its nodes: it has more than 5000 of them',
    ],
    [
      'something else answers',
      'nodes',
      { body: { kind: 'Status' } },
      'cluster sandbox does not tell its nodes: it answered with something else',
    ],
  ])('says so where %s', async (_what, path, answer, reason) => {
    answers[path] = () => answer;
    expect(await read()).toEqual({ status: 'unknown', reason });
  });

  it('says so where no cluster is named', async () => {
    const credentials = mockCredentials.user();
    expect(
      await readCapacity({
        proxy: undefined,
        caller: { credentials },
        except: undefined,
        path: PATH,
      }),
    ).toEqual({
      status: 'unknown',
      reason: 'app-config names no cluster; set vellum.gitops.entities.cluster',
    });
  });

  it('ends when the caller has gone', async () => {
    await expect(
      read(undefined, AbortSignal.abort(new Error('gone'))),
    ).rejects.toThrow('gone');
  });
});
