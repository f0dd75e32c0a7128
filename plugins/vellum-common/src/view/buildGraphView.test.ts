import { GraphViewName, graphViewSchema } from '../api/GraphView';
import { fluxBlocked } from '../__testUtils__/fluxBlocked';
import { readObjects } from '../__testUtils__/readObjects';
import {
  applicationRef,
  kustomizationRef,
  viewOf,
} from '../__testUtils__/viewOf';
import { EntityTarget } from '../entity/EntityTarget';
import { KubeObject } from '../kube/KubeObject';
import { ResourceRef } from '../kube/ResourceRef';

const CLAIM: ResourceRef = {
  group: 'infrastructure.vellum.io',
  kind: 'VellumPlatform',
  namespace: 'platform-team',
  name: 'vellum-dev',
};

const stuck = () => readObjects('scenarios/platform-stuck.yaml');

const isRelease = (name: string) => (object: KubeObject) =>
  object.kind === 'Release' &&
  object.metadata.annotations?.['crossplane.io/composition-resource-name'] ===
    name;

const setReady = (
  object: KubeObject,
  status: string,
  since: string,
): KubeObject => ({
  ...object,
  status: {
    ...object.status,
    conditions: [
      { type: 'Synced', status: 'True', reason: 'ReconcileSuccess' },
      { type: 'Ready', status, lastTransitionTime: since },
    ],
  },
});

describe('the view of a composition', () => {
  it('says why a platform is not ready, what waits for it, and what to do', () => {
    const { view } = viewOf('crossplane', stuck(), { crossplane: [CLAIM] });
    expect(view.headline).toEqual({
      state: 'not-ready',
      title: 'Not ready',
      since: '2026-11-20T10:00:01Z',
      cause: 'chart knative-operator v1.99.0 is not in its repository',
      detail:
        'Release knative-operator asks for chart knative-operator v1.99.0, which its repository does not have. Not created until then: knative-serving.',
      path: [
        'infrastructure.vellum.io/VellumPlatform/platform-team/vellum-dev',
        'infrastructure.vellum.io/XVellumPlatform//vellum-dev-97b4p',
        'helm.crossplane.io/Release//vellum-dev-97b4p-2f00',
      ],
      nextStep:
        "Check the chart's version (v1.99.0) in the claim or Composition against the repository, then change it by pull request.",
    });
    expect(view.findings).toHaveLength(1);
    expect(view.boards).toEqual([]);
  });

  it('calls a young claim not ready as soon as something below it has failed', () => {
    const { view } = viewOf(
      'crossplane',
      stuck(),
      { crossplane: [CLAIM] },
      { now: new Date('2026-11-20T10:01:00Z') },
    );
    expect(view.headline.state).toBe('not-ready');
    expect(view.graph.nodes[0].health.state).toBe('not-ready');
  });

  it('is calm while everything is on its way', () => {
    const objects = stuck().map(object =>
      isRelease('knative-operator')(object)
        ? setReady(object, 'False', '2026-11-20T10:00:04Z')
        : object,
    );
    const { view } = viewOf(
      'crossplane',
      objects,
      { crossplane: [CLAIM] },
      { now: new Date('2026-11-20T10:01:00Z') },
    );
    expect(view.findings).toEqual([]);
    expect(view.headline).toMatchObject({
      state: 'progressing',
      title: 'Progressing',
      cause: '1 of 4 objects are ready',
    });
  });

  it('is one quiet line when all is well', () => {
    const objects = stuck().map(object =>
      ['VellumPlatform', 'XVellumPlatform', 'Release'].includes(object.kind)
        ? setReady(object, 'True', '2026-11-20T11:00:00Z')
        : object,
    );
    const { view } = viewOf('crossplane', objects, { crossplane: [CLAIM] });
    expect(view.headline).toEqual({
      state: 'ready',
      title: 'Ready',
      since: '2026-11-20T11:00:00Z',
      path: [],
    });
  });

  it('does not believe a claim that calls itself ready over a failed release', () => {
    const objects = stuck().map(object =>
      ['VellumPlatform', 'XVellumPlatform'].includes(object.kind)
        ? setReady(object, 'True', '2026-11-20T11:00:00Z')
        : object,
    );
    const { view } = viewOf('crossplane', objects, { crossplane: [CLAIM] });
    expect(view.headline).toMatchObject({
      state: 'not-ready',
      title: 'Ready with a problem',
      since: '2026-11-20T10:00:04Z',
      cause: 'chart knative-operator v1.99.0 is not in its repository',
    });
  });

  it('names the kind that may not be read, and shows the rest', () => {
    const objects = stuck().map(object =>
      ['VellumPlatform', 'XVellumPlatform', 'Release'].includes(object.kind)
        ? setReady(object, 'True', '2026-11-20T11:00:00Z')
        : object,
    );
    const { view } = viewOf(
      'crossplane',
      objects.filter(({ kind }) => kind !== 'Release'),
      { crossplane: [CLAIM] },
      {
        forbidden: [
          {
            group: 'helm.crossplane.io',
            kind: 'Release',
            message: 'cannot list releases',
          },
        ],
      },
    );
    expect(view.graph.nodes.map(({ presence }) => presence)).toEqual([
      'present',
      'present',
      'forbidden',
      'forbidden',
    ]);
    expect(view.headline.title).toBe('Ready');
    expect(view.findings.map(({ cause }) => cause)).toEqual(['forbidden']);
  });

  it('says that the claim does not exist', () => {
    const { view } = viewOf('crossplane', [], { crossplane: [CLAIM] });
    expect(view.headline).toMatchObject({
      state: 'missing',
      title: 'Not found',
      cause: 'VellumPlatform vellum-dev is missing',
    });
  });

  it('says that it is reading before it calls anything missing', () => {
    const { view } = viewOf(
      'crossplane',
      [],
      { crossplane: [CLAIM] },
      { coverage: { state: 'unwatched' } },
    );
    expect(view.headline.title).toBe('Reading the cluster');
    expect(view.findings).toEqual([]);
  });

  it('says that the cluster does not know the kind', () => {
    const { view } = viewOf(
      'crossplane',
      [],
      { crossplane: [CLAIM] },
      {
        notServed: [
          { group: 'infrastructure.vellum.io', kind: 'VellumPlatform' },
        ],
      },
    );
    expect(view.headline.cause).toBe(
      'the cluster does not know kind VellumPlatform',
    );
  });

  it('says that it may not read what was asked for', () => {
    const { view } = viewOf(
      'crossplane',
      [],
      { crossplane: [CLAIM] },
      {
        forbidden: [
          { group: 'infrastructure.vellum.io', kind: 'VellumPlatform' },
        ],
      },
    );
    expect(view.headline).toMatchObject({
      state: 'forbidden',
      title: 'Forbidden',
      cause:
        'no permission to read kind VellumPlatform of infrastructure.vellum.io',
    });
  });

  it('says that the selector matches nothing', () => {
    const { view } = viewOf('crossplane', stuck(), { selector: 'app=none' });
    expect(view.graph.roots).toEqual([]);
    expect(view.headline).toMatchObject({
      title: 'Nothing to show',
      cause: 'no claim or composite matches app=none',
    });
  });

  it('shows annotations that cannot be read as problems', () => {
    const { view } = viewOf('crossplane', [], { problems: ['no good'] });
    expect(view.graph.problems).toEqual([
      { type: 'unreadable', message: 'no good' },
    ]);
    expect(view.headline.detail).toBe('no good');
  });
});

describe('the view of Flux', () => {
  it('says who waits for whom, and why', () => {
    const { view } = fluxBlocked();
    expect(view.headline).toEqual({
      state: 'not-ready',
      title: '3 of 6 Kustomizations wait for one',
      cause: 'cert-manager',
      detail:
        'HelmRelease cert-manager was given up after 2 failed attempts: values.installCRDs: unknown field; cert-manager 1.17.2 keeps running. platform-api, serving and claims start when it is ready.',
      path: [
        'kustomize.toolkit.fluxcd.io/Kustomization/flux-system/claims',
        'kustomize.toolkit.fluxcd.io/Kustomization/flux-system/serving',
        'kustomize.toolkit.fluxcd.io/Kustomization/flux-system/platform-api',
        'kustomize.toolkit.fluxcd.io/Kustomization/flux-system/cert-manager',
        'helm.toolkit.fluxcd.io/HelmRelease/cert-manager/cert-manager',
      ],
      nextStep:
        'Correct the cause by pull request, or reconcile it with force; it is not tried again by itself.',
    });
    expect(view.findings.map(({ cause }) => cause)).toEqual([
      'release-given-up',
    ]);
  });

  it('names a dependency circle that no controller names', () => {
    const { view } = viewOf('flux', readObjects('scenarios/flux-cycle.yaml'), {
      flux: ['after', 'lonely'].map(kustomizationRef),
    });
    expect(view.findings.map(({ cause, title }) => [cause, title])).toEqual([
      ['missing', 'Kustomization nowhere is missing'],
      ['dependency-cycle', 'Kustomizations wait for each other: a → c → b → a'],
    ]);
    expect(view.headline).toMatchObject({
      title: '1 of 6 Kustomizations waits for one',
      cause: 'nowhere',
    });
  });

  it('says that a circle waits for itself', () => {
    const { view } = viewOf('flux', readObjects('scenarios/flux-cycle.yaml'), {
      flux: [kustomizationRef('a')],
    });
    expect(view.headline).toMatchObject({
      state: 'not-ready',
      title: 'Not ready',
      cause: 'Kustomizations wait for each other: a → c → b → a',
    });
  });
});

describe('the view of Argo CD', () => {
  it('says which wave waits for what, and why', () => {
    const { view } = viewOf(
      'argocd',
      readObjects('scenarios/kubeflow-held.yaml'),
      {
        argocd: {
          namespace: 'argocd',
          applications: [applicationRef('kubeflow')],
        },
      },
    );
    expect(view.headline).toEqual({
      state: 'not-ready',
      title: 'Syncing',
      since: '2026-11-20T11:56:00Z',
      cause: 'wave 0 waits for 1 of 3',
      detail:
        'Deployment katib-controller has 0 of 1 replicas ready: its pod cannot be scheduled, no node matches gpu=true. Wave 1 starts when it is healthy.',
      path: [
        'argoproj.io/Application/argocd/kubeflow',
        'apps/Deployment/kubeflow/katib-controller',
      ],
      nextStep:
        'Give a node what the pod asks for, or change what it asks for by pull request.',
    });
  });
});

const EXAMPLES: Array<[GraphViewName, string, Partial<EntityTarget>]> = [
  ['crossplane', 'platform-stuck', { crossplane: [CLAIM] }],
  ['flux', 'flux-blocked', { flux: [kustomizationRef('claims')] }],
  [
    'argocd',
    'kubeflow-held',
    {
      argocd: {
        namespace: 'argocd',
        applications: [applicationRef('kubeflow')],
      },
    },
  ],
];

it.each(EXAMPLES)(
  'answers for %s in the form of the wire schema',
  (name, file, target) => {
    const { view } = viewOf(
      name,
      readObjects(`scenarios/${file}.yaml`),
      target,
    );
    const wire = JSON.parse(JSON.stringify(view));
    expect(graphViewSchema.parse(wire)).toEqual(wire);
  },
);
