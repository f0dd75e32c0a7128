import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { LocalForge } from '../__testUtils__/LocalForge';
import { GitopsService } from '../GitopsService';
import { readConfig } from '../readConfig';
import { KubernetesProxy } from './KubernetesProxy';

jest.setTimeout(60_000);

const CRD = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.example.io' },
  spec: {
    group: 'example.io',
    names: { kind: 'Widget', plural: 'widgets' },
    scope: 'Namespaced',
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: {
              spec: {
                type: 'object',
                properties: { size: { type: 'integer' } },
              },
            },
          },
        },
      },
    ],
  },
};

const ANSWERS: Record<string, object> = {
  '/apis/example.io': {
    kind: 'APIGroup',
    versions: [{ groupVersion: 'example.io/v1', version: 'v1' }],
  },
  '/apis/example.io/v1': {
    kind: 'APIResourceList',
    resources: [{ name: 'widgets', kind: 'Widget', namespaced: true }],
  },
  '/apis/apiextensions.k8s.io/v1/customresourcedefinitions/widgets.example.io':
    CRD,
};

describe('a plan with a cluster', () => {
  let forge: LocalForge;
  let server: Server;
  let status = 200;

  beforeAll(async () => {
    forge = await LocalForge.start();
    server = createServer((request, response) => {
      const path = request.url?.replace('/api/kubernetes/proxy', '') ?? '';
      const answer = status === 200 ? ANSWERS[path] : undefined;
      response.statusCode = answer ? 200 : Math.max(status, 404);
      response.end(
        JSON.stringify(answer ?? { kind: 'Status', reason: 'NotFound' }),
      );
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  });
  afterAll(async () => {
    await new Promise(done => server.close(done));
    await forge.stop();
  });
  beforeEach(() => {
    status = 200;
  });

  const open = () => {
    const { port } = server.address() as AddressInfo;
    return new GitopsService(
      forge.integrations,
      readConfig(new ConfigReader(forge.configData)),
      new KubernetesProxy({
        auth: mockServices.auth({ pluginId: 'scaffolder' }),
        discovery: mockServices.discovery.mock({
          getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
        }),
        cluster: 'sandbox',
      }),
    );
  };

  const plan = async (spec: string, credentials = mockCredentials.user()) => {
    const planned = await open().plan(
      {
        id: 'widget/w',
        title: 'Add a widget',
        description: '',
        operations: [
          {
            op: 'createFile',
            path: 'namespaces/widget.yaml',
            content: `apiVersion: example.io/v1\nkind: Widget\nmetadata:\n  name: w\n  namespace: fraud-team\nspec:\n  ${spec}\n`,
          },
          {
            op: 'addResource',
            path: 'namespaces/kustomization.yaml',
            entry: 'widget.yaml',
          },
        ],
      },
      { credentials },
    );
    return planned.plan.findings.filter(
      ({ path }) => path === 'namespaces/widget.yaml',
    );
  };

  it('checks objects against the definitions that the cluster serves', async () => {
    expect(await plan('size: 3')).not.toContainEqual(
      expect.objectContaining({ severity: 'problem' }),
    );
    expect(await plan('sise: 3')).toContainEqual(
      expect.objectContaining({
        severity: 'problem',
        pointer: '/spec/sise',
        line: 7,
      }),
    );
  });

  it.each([
    ['those that the cluster serves', 200, ['v1'], 'v1', 'cluster'],
    [
      'none where it cannot be asked, and the repository has none',
      503,
      [],
      undefined,
      undefined,
    ],
  ])(
    'knows of the versions of a kind %s',
    async (_what, answer, versions, preferred, whence) => {
      status = answer;
      const { definition, from, notes } = await open().findKind(
        { group: 'example.io', kind: 'Widget' },
        { credentials: mockCredentials.user() },
      );
      expect([...(definition?.versions.keys() ?? [])]).toEqual(versions);
      expect(definition?.preferred).toBe(preferred);
      expect(from).toBe(whence);
      expect(notes).toHaveLength(answer === 200 ? 0 : 1);
    },
  );

  it('says where the cluster cannot be asked, and goes on', async () => {
    status = 503;
    const findings = await plan('sise: 3');
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ severity }) => severity)).not.toContain('problem');
  });
});
