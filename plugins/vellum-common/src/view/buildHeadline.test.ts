import { makeApplication } from '../__testUtils__/makeApplication';
import {
  applicationRef,
  kustomizationRef,
  viewOf,
} from '../__testUtils__/viewOf';
import { EntityTarget } from '../entity/EntityTarget';
import { KubeObject } from '../kube/KubeObject';

const application = (
  name: string,
  health: string,
  operationState: object,
): KubeObject =>
  makeApplication(name, {
    metadata: { uid: name },
    spec: {},
    status: {
      sync: { status: 'OutOfSync' },
      health: { status: health },
      resources: [
        { kind: 'ConfigMap', name, namespace: 'team', status: 'OutOfSync' },
      ],
      operationState,
    },
  });

const syncing = application('syncing', 'Progressing', {
  phase: 'Running',
  message: 'waiting for completion',
});
const broken = application('broken', 'Healthy', {
  phase: 'Failed',
  message: 'one or more objects failed to apply',
});

const headlineOfApplications = (...objects: KubeObject[]) =>
  viewOf('argocd', objects, {
    argocd: {
      namespace: 'argocd',
      applications: objects.map(({ metadata }) =>
        applicationRef(metadata.name),
      ),
    },
  }).view.headline;

describe('the headline of several Applications', () => {
  it('tells the sync where nothing is worse', () => {
    expect(headlineOfApplications(syncing).title).toBe('Syncing');
  });

  it('does not hide a failed Application behind one that syncs', () => {
    for (const headline of [
      headlineOfApplications(syncing, broken),
      headlineOfApplications(broken, syncing),
    ]) {
      expect(headline).toMatchObject({
        state: 'failed',
        path: ['argoproj.io/Application/argocd/broken'],
      });
      expect(headline.cause).toContain('broken');
    }
  });
});

const kustomization = (
  name: string,
  conditions: object[],
  more: { spec?: KubeObject['spec']; inventory?: object } = {},
): KubeObject => ({
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: { name, namespace: 'flux-system', uid: name },
  spec: more.spec ?? {},
  status: {
    conditions,
    ...(more.inventory && { inventory: more.inventory }),
  },
});

const ready = (status: string, reason: string, message = '') => [
  { type: 'Ready', status, reason, message },
];

const waiting = kustomization(
  'app',
  ready('False', 'DependencyNotReady', 'dependency not ready'),
  { spec: { dependsOn: [{ name: 'base' }] } },
);
const reconciling = kustomization('base', [
  { type: 'Reconciling', status: 'True', reason: 'Progressing' },
  { type: 'Ready', status: 'Unknown', reason: 'Progressing' },
]);
const failing = (name: string) =>
  kustomization(name, ready('False', 'BuildFailed', 'no such file'));

const headlineOfKustomizations = (...objects: KubeObject[]) =>
  viewOf('flux', objects, {
    flux: objects
      .filter(({ kind }) => kind === 'Kustomization')
      .map(({ metadata }) => kustomizationRef(metadata.name)),
  }).view.headline;

describe('the headline of Kustomizations', () => {
  it('tells the chain where nothing is worse', () => {
    expect(headlineOfKustomizations(waiting, reconciling)).toMatchObject({
      state: 'progressing',
      title: '1 of 2 Kustomizations waits for one',
    });
  });

  it('does not hide a failed Kustomization behind a chain that moves on', () => {
    expect(
      headlineOfKustomizations(waiting, reconciling, failing('other')),
    ).toMatchObject({
      state: 'failed',
      path: ['kustomize.toolkit.fluxcd.io/Kustomization/flux-system/other'],
    });
  });

  it('names what is as bad beside the chain', () => {
    const { title, detail } = headlineOfKustomizations(
      waiting,
      failing('base'),
      failing('other'),
    );
    expect(title).toBe('1 of 3 Kustomizations waits for one');
    expect(detail).toContain('other is not ready for another reason.');
  });

  it('says that what was applied is not healthy where all is applied', () => {
    const release: KubeObject = {
      apiVersion: 'helm.toolkit.fluxcd.io/v2',
      kind: 'HelmRelease',
      metadata: {
        name: 'api',
        namespace: 'team',
        uid: 'api',
        labels: {
          'kustomize.toolkit.fluxcd.io/name': 'base',
          'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
        },
      },
      status: {
        conditions: ready('False', 'InstallFailed', 'Helm install failed'),
      },
    };
    const base = kustomization('base', ready('True', 'Succeeded'), {
      inventory: {
        entries: [{ id: 'team_api_helm.toolkit.fluxcd.io_HelmRelease' }],
      },
    });
    expect(headlineOfKustomizations(base, release)).toMatchObject({
      state: 'not-ready',
      title: 'Applied, not healthy',
    });
  });
});

describe('the headline where a selector finds nothing', () => {
  const APPLICATION = { group: 'argoproj.io', kind: 'Application' };
  const headlineOf = (
    view: 'argocd' | 'flux',
    options: Parameters<typeof viewOf>[3],
  ) => {
    const target: Partial<EntityTarget> = { selector: 'app=shop' };
    return viewOf(view, [], target, options).view.headline;
  };

  it('says so only where it could look', () => {
    expect(headlineOf('argocd', {}).cause).toBe(
      'no Application matches app=shop',
    );
  });

  it('says that the portal may not read the kind', () => {
    expect(headlineOf('argocd', { forbidden: [APPLICATION] })).toEqual({
      state: 'forbidden',
      title: 'Forbidden',
      cause: 'no permission to read Applications',
      nextStep:
        'Grant get, list and watch on Applications to the identity that reads the cluster.',
      path: [],
    });
  });

  it('says which of two kinds it may not read', () => {
    const kustomize = 'kustomize.toolkit.fluxcd.io';
    expect(
      headlineOf('flux', {
        forbidden: [{ group: kustomize, kind: 'Kustomization' }],
      }),
    ).toMatchObject({
      cause: 'no permission to read Kustomizations',
      detail: 'Nothing that it may read matches app=shop.',
    });
  });

  it.each(['loading', 'unwatched'] as const)(
    'says that it is still reading where the kind is %s',
    state => {
      expect(headlineOf('argocd', { coverage: { state } })).toEqual({
        state: 'unknown',
        title: 'Reading the cluster',
        cause: 'Applications are not read yet',
        path: [],
      });
    },
  );

  it('says that the cluster does not know the kind', () => {
    expect(headlineOf('argocd', { notServed: [APPLICATION] }).cause).toBe(
      'the cluster does not know Applications',
    );
  });
});

it('names only objects of the graph in the path', () => {
  const row = {
    group: 'batch',
    kind: 'Job',
    name: 'migrate',
    namespace: 'team',
    hookType: 'PreSync',
    hookPhase: 'Running',
    syncPhase: 'PreSync',
    status: 'Synced',
  };
  const headline = headlineOfApplications(
    application('app', 'Progressing', {
      phase: 'Running',
      syncResult: { resources: [row] },
    }),
  );
  expect(headline).toMatchObject({
    title: 'Syncing',
    path: ['argoproj.io/Application/argocd/app'],
  });
});
