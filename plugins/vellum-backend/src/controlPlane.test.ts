import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  GraphView,
  graphViewSchema,
} from '@vellum-io/backstage-plugin-vellum-common';
import { KubeClient, Sandbox } from '@vellum-io/sandbox';
import request from 'supertest';
import { parse } from 'yaml';
import { tinyCore } from './__testUtils__/tinyCore';
import { until } from './__testUtils__/until';
import { createVellumPlugin } from './createVellumPlugin';

// Needs etcd and kube-apiserver, which take minutes to build where they are not there yet: `./dev test` sees to it.
const describeWithControlPlane = process.env.VELLUM_CONTROL_PLANE
  ? describe
  : describe.skip;

jest.setTimeout(180_000);

const PORTAL = 'system:serviceaccount:vellum-system:vellum-portal';
const PATH = '/api/vellum/v1/entities/component/default/shop/graph';

const crd = {
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
        schema: {
          openAPIV3Schema: {
            type: 'object',
            'x-kubernetes-preserve-unknown-fields': true,
          },
        },
      },
    ],
  },
};

const role = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: {
    name: 'test-widgets',
    labels: { 'vellum.io/aggregate-to-portal': 'true' },
  },
  rules: [
    {
      apiGroups: ['example.org'],
      resources: ['widgets'],
      verbs: ['get', 'list', 'watch'],
    },
  ],
};

function widget(name: string, spec: Record<string, unknown>) {
  return {
    apiVersion: 'example.org/v1',
    kind: 'Widget',
    metadata: { name, namespace: 'team-a' },
    spec,
  };
}

const child = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'child', namespace: 'team-a' },
  spec: { ports: [{ port: 80 }] },
};
const childRef = { group: '', kind: 'Service', name: 'child' };
const secretRef = { group: '', kind: 'Secret', name: 'hidden' };

/** Whether an object was accepted: its definition is served a moment after it was accepted itself. */
function isApplied(apply: () => Promise<unknown>): Promise<boolean> {
  return apply().then(
    () => true,
    () => false,
  );
}

describeWithControlPlane('vellumPlugin on a real control plane', () => {
  let sandbox: Sandbox;
  let admin: KubeClient;
  let backend: TestBackend;
  let signals: unknown[];

  beforeAll(async () => {
    sandbox = await Sandbox.open({
      name: `backend-test-${randomBytes(3).toString('hex')}`,
    });
    await sandbox.up({ profile: 'core' });
    admin = await sandbox.kube('admin');
    await admin.apply(crd);
    await admin.apply(role);
    await admin.apply({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'team-a' },
    });
    await admin.apply(child);
    const apply = () =>
      admin.apply(
        widget('root', {
          refs: [childRef, secretRef].map(ref => ({
            ...ref,
            namespace: 'team-a',
          })),
        }),
      );
    await until(() => isApplied(apply));
    signals = [];
    backend = await startTestBackend({
      features: [
        createVellumPlugin(tinyCore),
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: {
                name: 'shop',
                namespace: 'default',
                annotations: {
                  'vellum.io/crossplane': 'example.org/Widget/team-a/root',
                },
              },
            },
          ],
        }),
        mockServices.rootConfig.factory({
          data: parse(await readFile(sandbox.appConfig, 'utf8')),
        }),
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => ({
            publish: async signal => {
              signals.push(signal);
            },
          }),
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await sandbox?.down();
  });

  async function read(): Promise<GraphView> {
    const response = await request(backend.server).get(`${PATH}?view=flux`);
    expect(response.body.error).toBeUndefined();
    return graphViewSchema.parse(response.body);
  }

  async function readUntil(condition: (view: GraphView) => boolean) {
    let view = await read();
    while (!condition(view)) {
      view = await read();
    }
    return view;
  }

  const presences = ({ graph }: GraphView) =>
    Object.fromEntries(
      graph.nodes.map(({ ref, presence }) => [ref.name, presence]),
    );

  it('reads with the permissions that the shipped roles give, and names the kind that they do not', async () => {
    // The controller manager adds the test's role to the portal's in its own time.
    const view = await readUntil(
      ({ graph }) => graph.nodes[0].presence === 'present',
    );
    expect(view.cluster).toBe('sandbox');
    expect(view.freshness).toEqual({ state: 'live' });
    expect(presences(view)).toEqual({
      root: 'present',
      child: 'present',
      hidden: 'forbidden',
    });
  });

  it('shows a change, and signals it to who looks', async () => {
    await readUntil(({ freshness }) => freshness.state === 'live');
    signals.length = 0;
    await admin.delete({
      apiVersion: 'v1',
      kind: 'Service',
      name: 'child',
      namespace: 'team-a',
    });
    await until(() => signals.length > 0);
    expect(signals[0]).toEqual({
      channel: 'vellum',
      recipients: { type: 'user', entityRef: ['user:default/mock'] },
      message: {
        action: 'graph-changed',
        entityRef: 'component:default/shop',
      },
    });
    expect(presences(await read()).child).toBe('missing');
    await admin.apply(child);
    await readUntil(view => presences(view).child === 'present');
  });

  it('makes no request to Kubernetes for a view that is warm', async () => {
    await admin.apply(
      widget('root', { refs: [{ ...childRef, namespace: 'team-a' }] }),
    );
    await readUntil(({ graph }) => graph.nodes.length === 2);
    const since = new Date();
    for (let count = 0; count < 50; count += 1) {
      await read();
    }
    const requests = await sandbox.requests({ user: PORTAL, since });
    // What is forbidden is asked for again, every half minute at most, whether anybody reads or not.
    expect(requests.filter(({ uri }) => !uri.includes('/secrets'))).toEqual([]);
  });

  it('is stale while the API server is dead, and live again with nothing lost when it is back', async () => {
    await readUntil(({ freshness }) => freshness.state === 'live');
    const killedAt = Date.now();
    await sandbox.stop('kube-apiserver');
    const stale = await readUntil(
      ({ freshness }) => freshness.state === 'stale',
    );
    expect(presences(stale)).toEqual({ root: 'present', child: 'present' });
    const since = Date.parse(stale.freshness.since!);
    expect(Math.abs(since - killedAt)).toBeLessThan(5_000);
    expect(stale.freshness.message).toMatch(/ECONN|closed|socket/);

    await sandbox.start('kube-apiserver');
    const backAt = Date.now();
    await admin.delete({
      apiVersion: 'v1',
      kind: 'Service',
      name: 'child',
      namespace: 'team-a',
    });
    const live = await readUntil(
      view =>
        view.freshness.state === 'live' && presences(view).child === 'missing',
    );
    expect(Date.now() - backAt).toBeLessThan(10_000);
    expect(presences(live).root).toBe('present');
  });

  it('notices when a kind disappears from the cluster, and when it is back', async () => {
    const definition = {
      apiVersion: crd.apiVersion,
      kind: crd.kind,
      name: crd.metadata.name,
    };
    await admin.delete(definition);
    await readUntil(view => presences(view).root !== 'present');
    // Its objects go first: what is applied before it is gone itself goes with it.
    await until(async () => (await admin.get(definition)) === undefined);
    await admin.apply(crd);
    await until(() => isApplied(() => admin.apply(widget('root', {}))));
    const view = await readUntil(
      ({ graph }) => graph.nodes[0].presence === 'present',
    );
    expect(presences(view)).toEqual({ root: 'present' });
  });
});
