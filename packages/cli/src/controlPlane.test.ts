import { randomBytes } from 'node:crypto';
import { KubeClient, KubeObject, Sandbox } from '@vellum-io/sandbox';
import { RunOutcome, runWith } from './__testUtils__/runWith';

// Needs etcd and kube-apiserver, which take minutes to build where they are not there yet: `./dev test` sees to it.
const describeWithControlPlane = process.env.VELLUM_CONTROL_PLANE
  ? describe
  : describe.skip;

jest.setTimeout(180_000);

const NAMESPACE = 'team-a';
const PLANTED = 'planted-secret-value';
const PORTAL = 'system:serviceaccount:vellum-system:vellum-portal';

function deployment(
  name: string,
  nodeSelector?: Record<string, string>,
): KubeObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: NAMESPACE },
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: {
          ...(nodeSelector && { nodeSelector }),
          containers: [
            {
              name: 'web',
              image: 'registry.example/web:1',
              env: [{ name: 'KEY', value: PLANTED }],
            },
          ],
        },
      },
    },
  };
}

const widgets: KubeObject = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.example.org' },
  spec: {
    group: 'example.org',
    scope: 'Namespaced',
    names: { kind: 'Widget', plural: 'widgets', singular: 'widget' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: 'object' } },
      },
    ],
  },
};

describeWithControlPlane('vellum on a real control plane', () => {
  let sandbox: Sandbox;
  let admin: KubeClient;

  beforeAll(async () => {
    sandbox = await Sandbox.open({
      name: `cli-test-${randomBytes(3).toString('hex')}`,
    });
    await sandbox.up({ profile: 'core' });
    admin = await sandbox.kube('admin');
    await admin.apply({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: NAMESPACE },
    });
    await admin.apply({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'login', namespace: NAMESPACE },
      stringData: { password: PLANTED },
    });
    await admin.apply(deployment('web'));
    await admin.apply(deployment('stuck', { gpu: 'true' }));
  });

  afterAll(async () => {
    await sandbox?.down();
  });

  const live = (argv: string, identity = 'portal') =>
    runWith(`${argv} --kubeconfig ${sandbox.kubeconfig(identity)}`, {
      now: () => new Date(),
    });

  /** Controllers take their own time; the test's own ends it. */
  async function until(
    argv: string,
    condition: (outcome: RunOutcome) => boolean,
  ): Promise<RunOutcome> {
    let outcome = await live(argv);
    while (!condition(outcome)) {
      outcome = await live(argv);
    }
    return outcome;
  }

  it('follows a Deployment to its pods, and ends with 0 when they run', async () => {
    const { out, error } = await until(
      'explain deploy/web -n team-a',
      ({ code }) => code === 0,
    );
    expect(error).toBe('');
    expect(out).toMatch(
      /✓ Deployment\/web .*\n✓ └─ ReplicaSet\/web-\w+ .*\n✓ {4}├─ Pod\/.*\n✓ {4}└─ Pod\//,
    );
  });

  it('names the cause of what cannot be scheduled', async () => {
    const { out } = await until('explain deploy/stuck -n team-a', outcome =>
      outcome.out.includes('cannot be scheduled'),
    );
    expect(out).toContain('gpu=true');
    expect(out).toMatch(
      /path +Deployment\/stuck › ReplicaSet\/stuck-\w+ › Pod\/stuck-/,
    );
  });

  it('says of a recording what it says of the cluster', async () => {
    await until('explain deploy/web -n team-a', ({ code }) => code === 0);
    const items: KubeObject[] = [];
    for (const [apiVersion, kind] of [
      ['apps/v1', 'Deployment'],
      ['apps/v1', 'ReplicaSet'],
      ['v1', 'Pod'],
    ]) {
      items.push(
        ...(await admin.list({ apiVersion, kind, namespace: NAMESPACE })),
      );
    }
    const now = () => new Date('2100-01-01T00:00:00Z');
    const argv = 'explain deploy/web -n team-a';
    const recorded = await runWith(argv, {
      stdin: JSON.stringify({ apiVersion: 'v1', kind: 'List', items }),
      now,
    });
    const read = await runWith(
      `${argv} --kubeconfig ${sandbox.kubeconfig('portal')}`,
      { now },
    );
    expect(recorded).toEqual(read);
  });

  it('needs no more than the shipped roles, and never asks for a Secret', async () => {
    const before = await sandbox.requests({ user: PORTAL });
    for (const argv of ['secret/login', 'deploy/web', 'deploy/stuck']) {
      const { out, error } = await live(`explain ${argv} -n ${NAMESPACE}`);
      expect(out + error).not.toContain(PLANTED);
    }
    const requests = (await sandbox.requests({ user: PORTAL })).slice(
      before.length,
    );
    expect(requests.length).toBeGreaterThan(0);
    expect(new Set(requests.map(({ verb }) => verb))).toEqual(
      new Set(['get', 'list']),
    );
    expect(requests.map(({ uri }) => uri).join('\n')).not.toMatch(
      /secrets|configmaps/,
    );
  });

  it('says what its identity may not do, and what to ask for', async () => {
    await admin.apply(widgets);
    await admin.waitForKind('example.org/v1', 'Widget');
    const { code, error } = await live('explain widgets/any -n team-a');
    expect(code).toBe(3);
    expect(error).toMatch(
      /^vellum: Cannot read Widget\.example\.org of cluster sandbox: .*widgets\.example\.org is forbidden.* Ask for the permission to get and list it\.\n$/,
    );
  });

  it('reads with the certificate or token of any kubeconfig', async () => {
    const outcome = await live('explain deploy/web -n team-a', 'admin');
    expect(outcome.code).toBe(0);
  });
});
