import { mockCredentials } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  ChangeOperation,
  ChangeSet,
  ClusterDryRun,
  ProposedChange,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { KubeClient, readManifests, Sandbox, sleep } from '@vellum-io/sandbox';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AddressInfo, createServer, Server } from 'node:net';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { KubernetesBackend } from '../__testUtils__/KubernetesBackend';
import { LocalForge } from '../__testUtils__/LocalForge';
import { PLATFORM_KINDS } from '../__testUtils__/platformKinds';
import { platformValues } from '../__testUtils__/platformValues';
import {
  NOTE,
  roleOfAccount,
  widget,
  WIDGET_PLATFORM,
} from '../__testUtils__/widgets';
import { GitopsService } from '../GitopsService';
import { kubeflowProfile } from '../products/kubeflowProfile/kubeflowProfile';
import { parseProductValues } from '../products/parseProductValues';
import { Product } from '../products/Product';
import { proposeProduct } from '../products/proposeProduct';
import { seldonTeam } from '../products/seldonTeam/seldonTeam';
import { vellumPlatform } from '../products/vellumPlatform/vellumPlatform';
import { readConfig } from '../readConfig';
import { createDryRuns, DryRunFactory } from './createDryRuns';
import { DryRunConfig, readDryRunConfig } from './DryRunConfig';
import { ProxiedDryRunCluster } from './ProxiedDryRunCluster';

// Needs etcd and kube-apiserver, which take minutes to build where they are not there yet: `./dev test` sees to it.
const describeWithControlPlane = process.env.VELLUM_CONTROL_PLANE
  ? describe
  : describe.skip;

jest.setTimeout(180_000);

const ACCOUNT = 'system:serviceaccount:vellum-system:vellum-dry-run';
const WIDGETS = '/apis/example.io/v1/namespaces/team-a/widgets';
const credentials = mockCredentials.user('user:default/ada');

describeWithControlPlane('a change on a real API server', () => {
  let sandbox: Sandbox;
  let admin: KubeClient;
  let forge: LocalForge;
  let silent: Server;
  let backend: KubernetesBackend;
  /** What the sandbox tells Backstage. */
  let config: DryRunConfig;
  /** Called when somebody asks the cluster that never answers. */
  let onAsked = () => {};

  const openProxy = (cluster: string) => backend.openProxy(cluster);

  /** Asks for a real change, or with `query` for another one, as the account that tries. */
  const change = (
    name: string,
    query = '',
    request: { method?: string; actAs?: string; body?: object } = {},
  ) => {
    const { method = 'PATCH', actAs = ACCOUNT } = request;
    const { body = widget('real', { size: 1 }) } = request;
    const isPatch = method === 'PATCH';
    const type = isPatch ? 'apply-patch+yaml' : 'json';
    const force = isPatch ? '&force=true' : '';
    return openProxy('sandbox').send(
      `${WIDGETS}${name}?fieldManager=test${force}${query}`,
      {
        method,
        headers: {
          'Content-Type': `application/${type}`,
          'Impersonate-User': actAs,
        },
        body: JSON.stringify(body),
      },
      { credentials },
    );
  };

  beforeAll(async () => {
    sandbox = await Sandbox.open({
      name: `dry-run-test-${randomBytes(3).toString('hex')}`,
    });
    await sandbox.up({ profile: 'core' });
    admin = await sandbox.kube('admin');
    for (const object of [...WIDGET_PLATFORM, ...PLATFORM_KINDS]) {
      await admin.apply(object);
    }
    await admin.waitForKind('example.io/v1', 'Widget');
    await admin.waitForKind(
      'infrastructure.vellum.io/v1alpha1',
      'VellumPlatform',
    );
    await admin.waitForKind('protection.crossplane.io/v1beta1', 'Usage');
    forge = await LocalForge.start();
    silent = createServer(socket => {
      // Takes what comes, so that it notices the end.
      socket.on('error', () => {}).resume();
      onAsked();
    });
    await new Promise<void>(done => silent.listen(0, '127.0.0.1', done));
    const data = parse(await readFile(sandbox.appConfig, 'utf8'));
    config = readDryRunConfig(new ConfigReader(data))!;
    const [{ clusters }] = data.kubernetes.clusterLocatorMethods;
    const { port } = silent.address() as AddressInfo;
    clusters.push(
      { ...clusters[0], name: 'gone', url: 'https://127.0.0.1:1' },
      { ...clusters[0], name: 'silent', url: `https://127.0.0.1:${port}` },
      { ...clusters[0], name: 'stranger', serviceAccountToken: 'not-one' },
      { ...clusters[0], name: 'own', serviceAccountToken: await ownToken() },
    );
    backend = await KubernetesBackend.start(data);
    // Policies, quotas and rights count a moment after they were accepted.
    await until(async () => {
      const refused = await Promise.all(
        [widget('gold', { size: 1, class: 'gold' }), NOTE].map(
          async each => (await tryOne(each)).result,
        ),
      );
      return refused.every(result => result === 'refused');
    });
    await until(async () => (await change('/real')).status === 403);
    await admin.connection.request({
      method: 'PATCH',
      path: `${WIDGETS}/there?fieldManager=kustomize-controller`,
      contentType: 'application/apply-patch+yaml',
      body: widget('there', { size: 1, class: 'plain', keep: 'here' }),
      attempt: 'apply a widget as Flux does',
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await forge?.stop();
    await new Promise(done => silent?.close(done));
    await sandbox?.down();
  });

  /** A token of the account that tries. */
  async function ownToken(): Promise<string> {
    const { status } = await admin.connection.request<{
      status: { token: string };
    }>({
      method: 'POST',
      path: '/api/v1/namespaces/vellum-system/serviceaccounts/vellum-dry-run/token',
      body: {
        apiVersion: 'authentication.k8s.io/v1',
        kind: 'TokenRequest',
        spec: { expirationSeconds: 3_600 },
      },
      attempt: 'ask for a token of the account',
    });
    return status.token;
  }

  async function until(condition: () => Promise<boolean>) {
    while (!(await condition())) {
      await sleep(50);
    }
  }

  async function tryOne(object: object) {
    const dryRun = createDryRuns({ config, openProxy })!({ credentials });
    const [answer] = await dryRun.tryAll([JSON.parse(JSON.stringify(object))]);
    return answer;
  }

  const widgetsNow = async () =>
    (await admin.list({ apiVersion: 'example.io/v1', kind: 'Widget' })).map(
      ({ metadata, spec }) => [metadata.namespace, metadata.name, spec],
    );

  /** What a plan says of a change that adds these objects in one file. */
  async function planWith(
    objects: object[],
    openDryRun: DryRunFactory,
    signal?: AbortSignal,
  ) {
    const operations: ChangeOperation[] = [
      {
        op: 'createFile',
        path: 'namespaces/new.yaml',
        content: objects.map(each => stringify(each)).join('---\n'),
      },
      {
        op: 'addResource',
        path: 'namespaces/kustomization.yaml',
        entry: 'new.yaml',
      },
    ];
    const changeSet = { id: 'w', title: 'W', description: '', operations };
    return planChange(() => changeSet, openDryRun, signal);
  }

  async function planChange(
    changeWith: (service: GitopsService) => ChangeSet | ProposedChange,
    openDryRun: DryRunFactory,
    signal?: AbortSignal,
  ) {
    const service = new GitopsService(
      forge.integrations,
      readConfig(new ConfigReader(forge.configData)),
      undefined,
      openDryRun,
    );
    const { plan: planned } = await service.plan(changeWith(service), {
      credentials,
      signal,
    });
    return {
      sentence: planned.rungs.find(
        each => each.rung === 'cluster' && each.result === 'ok',
      )?.sentence,
      findings: planned.findings
        .filter(({ message }) => message.includes(' cluster '))
        .map(({ path, line, severity, pointer, message }) =>
          [severity, `${path}:${line}`, pointer, message].join(' '),
        ),
    };
  }

  const plan = (objects: object[], more: Partial<DryRunConfig> = {}) =>
    planWith(
      objects,
      createDryRuns({ config: { ...config, ...more }, openProxy })!,
    );

  const IN_NEW = [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'new' } },
    widget('w', { size: 1 }, 'new'),
  ];
  const ALL = 'Cluster sandbox accepted the object in a dry run';

  it.each<
    [
      string,
      object[],
      { findings?: string[]; sentence?: string; more?: Partial<DryRunConfig> },
    ]
  >([
    ['accepts what is in order', [widget('w', { size: 1 })], { sentence: ALL }],
    [
      'accepts a change of what is there',
      [widget('there', { size: 2, class: 'plain', keep: 'there' })],
      { sentence: ALL },
    ],
    [
      'refuses a field that there is not',
      [widget('w', { size: 1, sise: 2 })],
      {
        findings: [
          'problem namespaces/new.yaml:8 /spec/sise declares Widget team-a/w; cluster sandbox refuses it: spec.sise: field not declared in schema',
        ],
      },
    ],
    [
      'refuses what breaks rules of the kind, each at its line',
      [widget('w', { size: 0, max: -1 })],
      {
        findings: [
          expect.stringMatching(
            /^problem namespaces\/new\.yaml:7 \/spec\/size .* refuses it: spec\.size: .*greater than or equal to 1$/,
          ),
          'problem namespaces/new.yaml:6 /spec declares Widget team-a/w; cluster sandbox refuses it: spec: Invalid value: size must not be above max',
        ],
      },
    ],
    [
      'refuses a field that may not change',
      [widget('there', { size: 1, class: 'other', keep: 'here' })],
      {
        findings: [
          'problem namespaces/new.yaml:8 /spec/class declares Widget team-a/there; cluster sandbox refuses it: spec.class: Invalid value: "other": class is immutable',
        ],
      },
    ],
    [
      'notices that a field goes which Flux applied before',
      [widget('there', { size: 1, class: 'plain' })],
      {
        findings: [
          'problem namespaces/new.yaml:6 /spec declares Widget team-a/there; cluster sandbox refuses it: spec: Invalid value: keep may not be taken away',
        ],
      },
    ],
    [
      'keeps that field where something else applies what is in git',
      [widget('there', { size: 1, class: 'plain' })],
      { sentence: ALL, more: { fieldManager: 'somebody-else' } },
    ],
    [
      'refuses what a policy forbids',
      [widget('w', { size: 1, class: 'gold' })],
      {
        findings: [
          "problem namespaces/new.yaml:1  declares Widget team-a/w; cluster sandbox refuses it: ValidatingAdmissionPolicy 'no-gold' with binding 'no-gold' denied request: gold is not for sale",
        ],
      },
    ],
    [
      'refuses what is above a quota',
      [NOTE],
      {
        findings: [
          expect.stringMatching(
            /^problem namespaces\/new\.yaml:1 {2}declares ConfigMap full\/note; cluster sandbox refuses it: exceeded quota: none, requested: count\/configmaps=1, used: /,
          ),
        ],
      },
    ],
    [
      'says what the account may not try',
      [
        {
          apiVersion: 'v1',
          kind: 'ServiceAccount',
          metadata: { name: 'a', namespace: 'team-a' },
        },
      ],
      {
        findings: [
          `note namespaces/new.yaml:1  declares ServiceAccount team-a/a, which was not tried on cluster sandbox: ${ACCOUNT} may not patch serviceaccounts in namespace team-a`,
        ],
      },
    ],
    [
      'tries what comes with its namespace in another one',
      IN_NEW,
      {
        sentence:
          'Cluster sandbox accepted all 2 objects in a dry run; 1 of them tried in namespace vellum-dry-run, because the namespaces they are for are not there yet',
      },
    ],
    [
      'says that it cannot try that where none stands in',
      IN_NEW,
      {
        more: { standIn: undefined },
        sentence:
          'Cluster sandbox accepted 1 of 2 objects in a dry run; 1 not tried',
        findings: [
          'note namespaces/new.yaml:6  declares Widget new/w, which was not tried on cluster sandbox: namespace new is not there yet',
        ],
      },
    ],
    [
      'says that a kind is not served',
      [{ ...widget('w', {}), kind: 'Gadget' }],
      {
        findings: [
          'note namespaces/new.yaml:1  declares Gadget team-a/w, which was not tried on cluster sandbox: it does not serve Gadget of example.io/v1',
        ],
      },
    ],
    [
      'says that a whole group is not served',
      [{ ...widget('w', {}), apiVersion: 'nobody.io/v1' }],
      {
        findings: [
          'note namespaces/new.yaml:1  declares Widget team-a/w, which was not tried on cluster sandbox: it does not serve Widget of nobody.io/v1',
        ],
      },
    ],
    [
      'says that the portal may not act as that account',
      [widget('w', { size: 1 })],
      {
        more: { actAs: 'system:serviceaccount:vellum-system:default' },
        findings: [
          'note namespaces/new.yaml:1  declares Widget team-a/w, which was not tried on cluster sandbox: system:serviceaccount:vellum-system:vellum-portal may not impersonate serviceaccounts in namespace vellum-system',
        ],
      },
    ],
    [
      'says that the portal itself may not try',
      [widget('w', { size: 1 })],
      {
        more: { actAs: undefined },
        findings: [
          'note namespaces/new.yaml:1  declares Widget team-a/w, which was not tried on cluster sandbox: system:serviceaccount:vellum-system:vellum-portal may not patch widgets.example.io in namespace team-a',
        ],
      },
    ],
    [
      'needs nobody to act as where the cluster has an entry for that account',
      [widget('w', { size: 1 })],
      {
        more: { cluster: 'own', actAs: undefined },
        sentence: 'Cluster own accepted the object in a dry run',
      },
    ],
    [
      'says that the cluster cannot be reached',
      [widget('w', { size: 1 }), widget('x', { size: 1 })],
      {
        more: { cluster: 'gone' },
        findings: [
          'note namespaces/new.yaml:1  declares Widget team-a/w, which was not tried on cluster gone: Backstage cannot reach it; its log says why. The same goes for Widget team-a/x',
        ],
      },
    ],
    [
      'says that the cluster does not take the credentials',
      [widget('w', { size: 1 })],
      {
        more: { cluster: 'stranger' },
        findings: [
          'note namespaces/new.yaml:1  declares Widget team-a/w, which was not tried on cluster stranger: it does not accept the credentials that Backstage has for it',
        ],
      },
    ],
    [
      'says that Backstage knows no such cluster',
      [widget('w', { size: 1 })],
      {
        more: { cluster: 'typo' },
        findings: [
          expect.stringContaining(
            "was not tried on cluster typo: Backstage's Kubernetes plugin has no cluster of this name, or is not installed; vellum.gitops.dryRun.cluster in app-config has to name one",
          ),
        ],
      },
    ],
  ])('%s', async (_what, objects, { findings = [], sentence, more }) => {
    const before = await widgetsNow();
    expect(await plan(objects, more)).toEqual({ findings, sentence });
    expect(await widgetsNow()).toEqual(before);
  });

  describe('made from a form', () => {
    beforeAll(async () => {
      const gitops = resolve(__dirname, '../../../../examples/gitops');
      for (const folder of ['crds', 'kubeflow/crds']) {
        for (const each of await readManifests(join(gitops, folder))) {
          await admin.apply(each);
        }
      }
      await admin.waitForKind('kubeflow.org/v1', 'Profile');
      await admin.waitForKind('mlops.seldon.io/v1alpha1', 'Server');
      await admin.waitForKind('mlops.seldon.io/v1alpha1', 'SeldonRuntime');
      await admin.waitForKind('security.istio.io/v1', 'AuthorizationPolicy');
    });

    /** What gives rights is left out of the role of the account. */
    const untried = (path: string, resource: string) =>
      expect.stringMatching(
        new RegExp(
          `^note ${path}.* ${ACCOUNT} may not patch ${resource}.rbac.authorization.k8s.io in namespace`,
        ),
      );

    it.each<[string, Product<any>, object, object]>([
      [
        'Seldon team',
        seldonTeam,
        {
          team: 'risk',
          environment: 'dev',
          modelsNamespace: 'risk-models',
          workloadsNamespace: 'risk-work',
          owner: 'group:default/platform-team',
          group: 'risk-ml',
          quotaVariant: 'A',
          requestsCpu: '10',
          requestsMemory: '20Gi',
          limitsMemory: '40Gi',
          maxModels: 10,
          mlserverReplicas: 1,
          gatewayNamespace: 'istio-system',
          kafkaNamespace: 'data-plane',
          kafkaBootstrapServers: 'kafka-bootstrap.data-plane.svc:9092',
        },
        {
          sentence:
            'Cluster sandbox accepted 9 of 11 objects in a dry run; 7 of them tried in namespace vellum-dry-run, because the namespaces they are for are not there yet; 2 not tried',
          findings: [
            untried('seldon/dev/risk/rbac.yaml', 'roles'),
            untried('seldon/dev/risk/rbac.yaml', 'rolebindings'),
          ],
        },
      ],
      [
        'Kubeflow profile',
        kubeflowProfile,
        {
          name: 'risk',
          owner: 'group:default/fraud-team',
          user: 'grace@example.com',
          editors: ['alan@example.com'],
          cpu: '8',
          memory: '32Gi',
        },
        {
          sentence:
            'Cluster sandbox accepted 3 of 4 objects in a dry run; 1 of them tried in namespace vellum-dry-run, because the namespaces they are for are not there yet; 1 not tried',
          findings: [untried('kubeflow/profiles/risk/', 'rolebindings')],
        },
      ],
      [
        'protected Vellum platform',
        vellumPlatform,
        {
          ...platformValues('risk'),
          deleteProtection: true,
        },
        {
          sentence: 'Cluster sandbox accepted all 2 objects in a dry run',
          findings: [],
        },
      ],
    ])('is tried as a %s', async (_what, product, values, expected) => {
      const openDryRun = createDryRuns({ config, openProxy })!;
      const made = await planChange(
        service =>
          proposeProduct({
            ...{ product, mode: 'create', service, target: {} },
            values: parseProductValues(
              product,
              'create',
              values as {},
              service.settings,
            ),
          }).changeSet,
        openDryRun,
      );
      expect(made).toEqual(expected);
    });
  });

  it('says that a person may not use the proxy of Backstage', async () => {
    const { findings } = await planWith([widget('w', { size: 1 })], caller =>
      createDryRuns({ config, openProxy })!({
        ...caller,
        credentials: mockCredentials.user('user:default/grace'),
      }),
    );
    expect(findings).toEqual([
      expect.stringContaining('takes the permission kubernetes.proxy'),
    ]);
  });

  it('says that the cluster did not answer in time', async () => {
    const limit = new AbortController();
    onAsked = () => limit.abort();
    const { findings } = await planWith([widget('w', { size: 1 })], caller =>
      ClusterDryRun.create({
        cluster: new ProxiedDryRunCluster({
          path: config.path,
          proxy: openProxy('silent'),
          credentials: caller.credentials,
        }),
        startLimit: () => limit.signal,
      }),
    );
    expect(findings).toEqual([
      'note namespaces/new.yaml:1  declares Widget team-a/w, which was not tried on cluster silent: it did not answer in time',
    ]);
  });

  it('tries all others where a server behind the cluster is down', async () => {
    const kind = {
      apiVersion: 'apiregistration.k8s.io/v1',
      kind: 'APIService',
    };
    const behind = {
      ...kind,
      metadata: { name: 'v1.behind.example.org' },
      spec: {
        ...{ group: 'behind.example.org', version: 'v1' },
        ...{ groupPriorityMinimum: 1_000, versionPriority: 10 },
        service: { name: 'nowhere', namespace: 'team-a' },
      },
    };
    await admin.apply(behind);
    const path = '/apis/behind.example.org/v1';
    await until(async () => {
      const proxy = openProxy('sandbox');
      return (await proxy.send(path, {}, { credentials })).status === 503;
    });
    const { findings } = await planWith(
      [
        { ...widget('far', { size: 1 }), apiVersion: 'behind.example.org/v1' },
        widget('w', { size: 0 }),
      ],
      createDryRuns({ config, openProxy })!,
    );
    expect(findings).toEqual([
      expect.stringContaining('problem'),
      'note namespaces/new.yaml:1  declares Widget team-a/far, which was not tried on cluster sandbox: it answered 503 when asked for the kinds of behind.example.org/v1',
    ]);
    await admin.delete({ ...kind, name: behind.metadata.name });
  });

  it('ends when the person who asked has gone', async () => {
    const caller = new AbortController();
    onAsked = () => caller.abort(new Error('gone'));
    await expect(
      planWith(
        [widget('w', { size: 1 })],
        createDryRuns({ config: { ...config, cluster: 'silent' }, openProxy })!,
        caller.signal,
      ),
    ).rejects.toThrow('gone');
  });

  describe('the account that tries', () => {
    it('may try', async () => {
      expect((await change('/real', '&dryRun=All')).status).toBe(201);
    });

    it.each([
      ['PATCH', '/there'],
      ['PUT', '/there'],
      ['POST', ''],
      ['DELETE', '/there'],
      ['DELETE', ''],
    ])(
      'changes nothing by %s %s, whatever a role allows it',
      async (method, name) => {
        const everything = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] };
        for (const each of roleOfAccount('test-all', [everything])) {
          await admin.apply(each);
        }
        const there = await admin.get({
          ...{ apiVersion: 'example.io/v1', kind: 'Widget' },
          ...{ namespace: 'team-a', name: 'there' },
        });
        const bodies: Record<string, object | undefined> = {
          PATCH: widget('there', { size: 3 }),
          PUT: { ...there, spec: { ...there!.spec, size: 3 } },
          DELETE: { apiVersion: 'v1', kind: 'DeleteOptions' },
        };
        const request = { method, body: bodies[method] };
        await until(async () => {
          const { status } = await change(name, '&dryRun=All', {
            ...request,
            ...(method === 'DELETE' && {
              body: { ...request.body, dryRun: ['All'] },
            }),
          });
          return status < 300;
        });
        const before = await widgetsNow();
        const response = await change(name, '', request);
        expect(response.body).toMatchObject({
          code: 403,
          message: expect.stringContaining(
            'vellum-dry-run may only try changes, with dryRun=All; nothing can be changed with this account',
          ),
        });
        expect(await widgetsNow()).toEqual(before);
      },
    );

    it('is the only one that the portal may act as', async () => {
      const { status } = await change('/real', '&dryRun=All', {
        actAs: 'admin',
      });
      expect(status).toBe(403);
    });
  });
});
