import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KubeObject } from '@vellum-io/backstage-plugin-vellum-common';
import { oracle, provideProgram } from '@vellum-io/sandbox';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { askOrder, OrderCase } from './askOrder';
import { findOrderDifferences, orderOf } from './orderOf';

// Needs the tools' own code, which takes minutes to build where it is not there yet: `./dev test` sees to it.
const describeWithOracle = process.env.VELLUM_CONTROL_PLANE
  ? describe
  : describe.skip;

jest.setTimeout(10 * 60_000);

const TESTDATA = join(
  __dirname,
  '../../../../plugins/vellum-common/src/testdata/waves',
);

/** Syncs tried, and the start of their choice. */
const RUNS = Number(process.env.VELLUM_ORACLE_RUNS ?? 20) * 100;
const SEED = Number(process.env.VELLUM_ORACLE_SEED ?? 1);

const CLUSTER_SCOPED = ['Namespace', 'CustomResourceDefinition', 'ClusterRole'];

const read = (file: string) =>
  parseAllDocuments(readFileSync(join(TESTDATA, file), 'utf8')).map(
    document => document.toJS() as KubeObject,
  );

const syncOf = ({ live = [], ...more }: Partial<OrderCase>): OrderCase => ({
  targets: [],
  // The engine takes objects of one uid for one object under two kinds.
  live: live.map((each, index) => ({
    ...each,
    metadata: { ...each.metadata, uid: `uid-${index}` },
  })),
  namespace: 'team-a',
  pruneLast: false,
  skipHooks: false,
  clusterScoped: CLUSTER_SCOPED,
  revision: '0504116aa9f7f0fb6d5d9a1a5b6a2d2b1c0d9e8f',
  startedAt: '2026-11-20T11:50:00Z',
  ...more,
});

const KINDS: ReadonlyArray<[apiVersion: string, kind: string]> = [
  ['v1', 'Namespace'],
  ['v1', 'ConfigMap'],
  ['v1', 'Service'],
  ['apps/v1', 'Deployment'],
  ['batch/v1', 'Job'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRole'],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
  ['example.io/v1', 'Widget'],
  ['example.io/v1', 'Ox'],
  ['other.example/v1', 'Widget'],
];

/** Definitions of the custom kinds above; one name follows no rule of plurals. */
const DEFINITIONS = [
  { group: 'example.io', kind: 'Widget', plural: 'widgets' },
  { group: 'example.io', kind: 'Ox', plural: 'oxen' },
  { group: 'other.example', kind: 'Widget', plural: 'widgets' },
];

/** One of the values, once in so many times. */
const seldom = <T>(times: number, ...values: T[]) =>
  fc.oneof(
    { weight: times - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...values) },
  );

const annotations = fc
  .record({
    'argocd.argoproj.io/sync-wave': seldom(
      2,
      ...['-2', '-1', '1', '2', '+5', '1.0', ' 1'],
    ),
    'argocd.argoproj.io/hook': seldom(
      5,
      ...[
        'PreSync',
        'Sync',
        'PostSync',
        'SyncFail',
        'Skip',
        'PreSync,PostSync',
      ],
      ...['Skip,Sync', 'PreSnyc', 'PostDelete', ''],
    ),
    'helm.sh/hook': seldom(
      6,
      ...['pre-install', 'post-upgrade,pre-upgrade', 'test', 'crd-install'],
      'crd-install,post-install',
    ),
    'helm.sh/hook-weight': seldom(4, '-3', '4', 'x'),
    'argocd.argoproj.io/sync-options': seldom(
      5,
      ...['PruneLast=true', 'Prune=confirm, PruneLast=true', 'Validate=false'],
    ),
  })
  .map(given =>
    Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    ),
  );

const object: fc.Arbitrary<KubeObject> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    namespace: seldom(2, 'team-a', 'team-b'),
    name: fc.constantFrom('team-a', 'team-b', 'web', 'api', 'x'),
    definition: fc.constantFrom(...DEFINITIONS),
    annotations,
    generated: fc.boolean(),
  })
  .map(({ kind: [apiVersion, kind], ...made }) => {
    const isScoped = CLUSTER_SCOPED.includes(kind);
    const { group, plural } = made.definition;
    const isDefinition = kind === 'CustomResourceDefinition';
    const isHook = 'argocd.argoproj.io/hook' in made.annotations;
    const name = isDefinition ? `${plural}.${group}` : made.name;
    return {
      apiVersion,
      kind,
      metadata: {
        ...(kind === 'Job' && isHook && made.generated
          ? { generateName: `${name}-` }
          : { name }),
        ...(!isScoped && made.namespace && { namespace: made.namespace }),
        annotations: made.annotations,
      },
      ...(isDefinition && {
        spec: { group, names: { kind: made.definition.kind, plural } },
      }),
    } as unknown as KubeObject;
  });

const keyOf = ({ apiVersion, kind, metadata }: KubeObject) =>
  [apiVersion, kind, metadata.namespace ?? 'team-a', metadata.name].join(' ');

const once = (objects: KubeObject[]) => [
  ...new Map(objects.map(each => [keyOf(each), each])).values(),
];

const sync = fc
  .record({
    targets: fc.array(object, { maxLength: 25 }),
    live: fc.array(object, { maxLength: 12 }),
    namespace: fc.constantFrom('team-a', 'elsewhere'),
    pruneLast: fc.boolean(),
    skipHooks: fc.boolean(),
  })
  .map(({ targets, live, ...more }) =>
    syncOf({
      ...more,
      targets: once(targets),
      // What lives in the cluster has its name and its namespace.
      live: once(
        live
          .filter(({ metadata }) => metadata.name)
          .map(each =>
            CLUSTER_SCOPED.includes(each.kind) || each.metadata.namespace
              ? each
              : {
                  ...each,
                  metadata: { ...each.metadata, namespace: more.namespace },
                },
          ),
      ),
    }),
  );

describeWithOracle("the engine's own order of a sync", () => {
  let program: string;

  beforeAll(async () => {
    program = '/tmp/oracle-order/oracle';
  });

  it('is ours for each of our own examples', async () => {
    const live = read('prune-live.yaml');
    const cases = readdirSync(TESTDATA)
      .filter(file => /^(order|prune|manifests)-/.test(file))
      .flatMap(file =>
        [false, true].map(pruneLast =>
          syncOf({ targets: read(file), live, pruneLast }),
        ),
      );
    expect(cases.length).toBeGreaterThan(20);
    const answers = await askOrder(program, cases);
    expect(
      cases.flatMap((each, index) =>
        findOrderDifferences(each, answers[index]),
      ),
    ).toEqual([]);
  });

  it('is ours for whatever Git and the cluster hold', async () => {
    const cases = fc.sample(sync, { numRuns: RUNS, seed: SEED });
    const answers = await askOrder(program, cases);
    const different = cases.flatMap((each, index) => {
      const differences = findOrderDifferences(each, answers[index]);
      return differences.length > 0
        ? [{ differences, sync: JSON.stringify(each) }]
        : [];
    });
    expect(different.slice(0, 3)).toEqual([]);
    // Enough of them have something to put in order.
    const groups = cases.map(each => orderOf(each).length);
    expect(groups.filter(count => count > 3).length).toBeGreaterThan(RUNS / 2);
  });
});
