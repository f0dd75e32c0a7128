import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { LocalForge } from '../../__testUtils__/LocalForge';
import { runAction } from '../../__testUtils__/runAction';
import { openTargets } from '../../targets/openTargets';
import { createGitopsPlanAction } from './createGitopsPlanAction';
import { createGitopsProposeAction } from './createGitopsProposeAction';

// Each run starts many git processes; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

const HERE = 'github.com?owner=vellum&repo=platform-gitops';
const ELSEWHERE = 'github.com?owner=vellum&repo=apps';

const on = (cluster: string, more: JsonObject = {}) => ({
  ...{ entities: { cluster }, dryRun: { cluster } },
  ...more,
});

const input = {
  change: 'runtimes/risk',
  title: 'Add a runtime',
  operations: [
    {
      op: 'createFile',
      path: 'namespaces/risk.yaml',
      content:
        'apiVersion: mlops.seldon.io/v1alpha1\nkind: SeldonRuntime\nmetadata:\n  name: risk\n  namespace: fraud-team\nspec:\n  seldonConfig: default\n',
    },
    {
      op: 'addResource',
      path: 'namespaces/kustomization.yaml',
      entry: 'risk.yaml',
    },
  ],
};

describe('the cluster that is asked about a change of a step', () => {
  let forge: LocalForge;
  let proxy: Server;
  const asked = new Set<string>();
  beforeAll(async () => {
    forge = await LocalForge.start();
    proxy = createServer((request, response) => {
      asked.add(String(request.headers['backstage-kubernetes-cluster']));
      response.writeHead(404).end('404 page not found\n');
    });
    await new Promise<void>(done => proxy.listen(0, '127.0.0.1', done));
  });
  afterAll(async () => {
    await new Promise(done => proxy.close(done));
    await forge.stop();
  });
  beforeEach(() => asked.clear());

  const open = (gitops: JsonObject) => {
    const { integrations } = forge.configData;
    const { port } = proxy.address() as AddressInfo;
    return openTargets({
      config: new ConfigReader({ integrations, vellum: { gitops } }),
      auth: mockServices.auth(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `http://127.0.0.1:${port}`,
      }),
    });
  };

  const several = {
    ...on('dev', { repoUrl: HERE }),
    targets: [
      on('calm', { branch: 'staging' }),
      on('edge', { repoUrl: ELSEWHERE }),
    ],
  };
  const apart = on('dev', { repoUrl: ELSEWHERE });

  it.each<[string, JsonObject, object, string[]]>([
    ['the usual one', several, {}, ['dev']],
    [
      'the usual one where the step names its repository',
      several,
      { repoUrl: HERE },
      ['dev'],
    ],
    [
      'that of the branch, where it is of another target',
      several,
      { repoUrl: HERE, targetBranch: 'staging' },
      ['calm'],
    ],
    [
      'that of the branch, also in the usual repository',
      several,
      { targetBranch: 'staging' },
      ['calm'],
    ],
    [
      'that of another target, where the step names its repository',
      { ...apart, targets: [on('edge', { repoUrl: HERE })] },
      { repoUrl: HERE },
      ['edge'],
    ],
    ['none for another repository', apart, { repoUrl: HERE }, []],
    [
      'none where app-config names no repository',
      on('dev'),
      { repoUrl: HERE },
      [],
    ],
    [
      'none where several targets are there, and none is the usual one',
      {
        ...apart,
        targets: [on('edge', { repoUrl: HERE }), on('calm', { repoUrl: HERE })],
      },
      { repoUrl: HERE },
      [],
    ],
  ])('is %s', async (_what, gitops, where, clusters) => {
    const targets = open(gitops);
    await runAction(createGitopsPlanAction(targets), { ...input, ...where });
    expect([...asked]).toEqual(clusters);
    asked.clear();
    const { lines } = await runAction(
      createGitopsProposeAction(targets),
      { ...input, ...where },
      { isDryRun: true },
    );
    expect([...asked]).toEqual(clusters);
    expect(lines.join('\n')).not.toMatch(
      clusters.includes('dev') ? /cluster (calm|edge)/i : /cluster dev/i,
    );
  });

  it('does not make changes for two targets meet on one branch', async () => {
    const targets = open(several);
    const action = createGitopsProposeAction(targets);
    const [usual, calm] = [
      await runAction(action, input),
      await runAction(action, { ...input, targetBranch: 'staging' }),
    ].map(({ outputs }) => outputs);
    expect([usual.branch, calm.branch]).toEqual([
      'vellum/runtimes/risk',
      'vellum/runtimes/risk@calm',
    ]);
    expect(await forge.openPulls()).toHaveLength(2);
  });
});
