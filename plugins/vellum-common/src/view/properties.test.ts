import fc from 'fast-check';
import { GRAPH_VIEWS, graphViewSchema } from '../api/GraphView';
import { readObjects } from '../__testUtils__/readObjects';
import {
  applicationRef,
  kustomizationRef,
  viewOf,
} from '../__testUtils__/viewOf';
import { computeHealth } from '../health/computeHealth';
import { compareDialects } from '../health/dialects/compareDialects';
import { KubeObject } from '../kube/KubeObject';

const NOW = new Date('2026-11-20T12:00:00Z');

const TARGET = {
  crossplane: [
    {
      group: 'infrastructure.vellum.io',
      kind: 'VellumPlatform',
      namespace: 'platform-team',
      name: 'vellum-dev',
    },
    { group: 'infrastructure.vellum.io', kind: 'XStore', name: 'shop' },
    { group: 'kubernetes.crossplane.io', kind: 'Object', name: 'here' },
    { group: 'kubernetes.crossplane.io', kind: 'Object', name: 'token' },
  ],
  flux: ['claims', 'flux-system', 'after'].map(kustomizationRef),
  argocd: {
    namespace: 'argocd',
    applications: [applicationRef('kubeflow')],
  },
};

const FILES = [
  'platform-stuck',
  'composite-disputed',
  'objects',
  'flux-blocked',
  'flux-cycle',
  'inventory-cycle',
  'kubeflow-held',
];

const everything = (): KubeObject[] =>
  FILES.flatMap(file => readObjects(`scenarios/${file}.yaml`));

const KINDS = [
  ...new Map(
    everything().map(({ apiVersion, kind }) => [
      `${apiVersion} ${kind}`,
      { apiVersion, kind },
    ]),
  ).values(),
  { apiVersion: 'v1', kind: 'Service' },
  { apiVersion: 'v1', kind: 'PersistentVolumeClaim' },
  { apiVersion: 'apps/v1', kind: 'StatefulSet' },
  { apiVersion: 'apps/v1', kind: 'DaemonSet' },
  { apiVersion: 'pkg.crossplane.io/v1', kind: 'Provider' },
  { apiVersion: 'pkg.crossplane.io/v1', kind: 'FunctionRevision' },
  { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' },
  { apiVersion: 'example.io/v1', kind: 'Widget' },
];

/** Keys that the core looks for, so that arbitrary JSON gets past its first guards. */
const KEYS = [
  'conditions',
  'type',
  'status',
  'reason',
  'message',
  'lastTransitionTime',
  'observedGeneration',
  'resources',
  'kind',
  'name',
  'namespace',
  'group',
  'syncWave',
  'operationState',
  'syncResult',
  'phase',
  'hookPhase',
  'inventory',
  'entries',
  'id',
  'atProvider',
  'manifest',
  'metadata',
  'apiVersion',
  'state',
  'history',
  'artifact',
  'revision',
  'containerStatuses',
  'waiting',
  'replicas',
  'resourceRefs',
  'crossplane',
  'dependsOn',
  'sourceRef',
  'forProvider',
  'chart',
  'suspend',
  'health',
  'sync',
  'helmChart',
  'constructor',
  '__proto__',
];

const VALUES = [
  'Ready',
  'Synced',
  'True',
  'False',
  'Unknown',
  'Running',
  'Failed',
  'PreSync',
  'DependencyNotReady',
  'a_b_c_d',
  '____',
  'main@sha1:',
  '2026-11-20T11:00:00Z',
  'Deployment',
  'not a time',
  '',
];

const json = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...VALUES),
    fc.jsonValue({ maxDepth: 1 }),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6 }),
  ),
})).value;

/** The real objects, each with something else in place of what it says. */
const fuzzed = fc.tuple(
  fc.constantFrom(...everything().map((_, index) => index)),
  fc.constantFrom('status', 'spec'),
  json,
);

describe('for any objects', () => {
  it('gives the same bytes whatever order they come in', () => {
    const objects = everything();
    const expected = GRAPH_VIEWS.map(view =>
      JSON.stringify(viewOf(view, objects, TARGET)),
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray(objects, { minLength: objects.length }),
        shuffled => {
          expect(
            GRAPH_VIEWS.map(view =>
              JSON.stringify(viewOf(view, shuffled, TARGET)),
            ),
          ).toEqual(expected);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('judges any spec and status without failing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        json,
        json,
        (kind, spec, status) => {
          const object = {
            ...kind,
            metadata: { name: 'fuzzed', namespace: 'team', uid: 'u' },
            spec,
            status,
          } as KubeObject;
          const ours = computeHealth(object, { now: NOW });
          expect(ours.rule).toMatch(/\//);
          for (const { why } of compareDialects(object, { now: NOW, ours })) {
            expect(why).toMatch(/^(Argo CD|Flux).*\.$/);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('builds every view of any spec and status, in the form of the wire schema', () => {
    fc.assert(
      fc.property(fc.array(fuzzed, { minLength: 1, maxLength: 6 }), changes => {
        const objects = everything();
        for (const [index, field, value] of changes) {
          objects[index] = { ...objects[index], [field]: value } as KubeObject;
        }
        for (const name of GRAPH_VIEWS) {
          const { view } = viewOf(name, objects, TARGET);
          expect(() =>
            graphViewSchema.parse(JSON.parse(JSON.stringify(view))),
          ).not.toThrow();
        }
      }),
      { numRuns: 120 },
    );
  });

  it('never gives away a Secret, or an object that does not belong', () => {
    const secret: KubeObject = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'token', namespace: 'team', uid: 'secret' },
      data: { password: 'PLANTED-SECRET' },
    };
    for (const view of GRAPH_VIEWS) {
      const text = JSON.stringify(
        viewOf(view, [...everything(), secret], TARGET),
      );
      expect(text).not.toContain('PLANTED');
    }
  });

  it('leaves no edge without both its nodes, and no node without a way from a root', () => {
    for (const name of GRAPH_VIEWS) {
      const { graph, findings } = viewOf(name, everything(), TARGET).view;
      const ids = new Set(graph.nodes.map(({ id }) => id));
      expect(ids.size).toBe(graph.nodes.length);
      const reached = new Set(graph.roots);
      for (const { from, to } of graph.edges) {
        expect(ids).toContain(from);
        expect(ids).toContain(to);
        reached.add(to);
      }
      expect(reached).toEqual(ids);
      findings.forEach(({ path }) =>
        path.forEach(id => expect(ids).toContain(id)),
      );
    }
  });
});
