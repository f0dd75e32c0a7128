import { readObjects } from '../../__testUtils__/readObjects';
import { KubeObject } from '../../kube/KubeObject';
import { HookNaming } from './nameOfHook';
import {
  definedKind,
  tasksFromManifests,
  TasksFromManifestsOptions,
} from './tasksFromManifests';

const planned = (
  file: string,
  options: Partial<TasksFromManifestsOptions> = {},
) =>
  tasksFromManifests({
    manifests: readObjects(`waves/${file}.yaml`),
    isNamespaced: () => true,
    ...options,
  });

const named = (file: string, options?: Partial<TasksFromManifestsOptions>) =>
  planned(file, options).tasks.map(({ phase, ref }) => `${phase} ${ref.name}`);

describe('tasksFromManifests', () => {
  it('tells which manifests no sync ever applies, and is silent on those that are meant so', () => {
    expect(planned('order-not-applied').problems).toEqual([
      'Job typo is never applied by a sync: its hook annotation names no phase that Argo CD knows (PreSnyc).',
      'Job empty is never applied by a sync: its hook annotation is empty.',
      'Job half-typo does not run as the hook “AfterSync”: Argo CD knows no such phase.',
    ]);
  });

  it('runs no hook in a sync of selected resources, and no other object', () => {
    const selected = [{ group: 'apps', kind: 'Deployment', name: 'web' }];
    expect(named('order-hooks', { selected })).toEqual(['Sync web']);
    const elsewhere = [{ ...selected[0], namespace: 'team-b' }];
    expect(named('order-hooks', { selected: elsewhere })).toEqual([]);
  });

  it('deletes only what is selected too', () => {
    const selected = [{ group: 'apps', kind: 'Deployment', name: 'was-first' }];
    const live = readObjects('waves/prune-live.yaml');
    expect(named('prune-manifests', { selected, live })).toEqual([
      'Sync was-first',
    ]);
  });

  it('runs no hook where the strategy is to apply only', () => {
    expect(named('order-hooks', { skipHooks: true })).toEqual(['Sync web']);
  });

  it('deletes no hook that a sync left behind', () => {
    const live = readObjects('waves/prune-live.yaml');
    expect(named('prune-manifests', { live })).not.toContain(
      'Sync left-behind',
    );
  });

  it('names a generated hook by commit, phase and start, once there is an operation', () => {
    const revision = '0504116aa9f7f0fb6d5d9a1a5b6a2d2b1c0d9e8f';
    const startedAt = '2026-11-20T11:50:00Z';
    // The API server has yet to give it a name.
    const seed = {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: {
        generateName: 'seed-',
        annotations: { 'argocd.argoproj.io/hook': 'PreSync,PostSync' },
      },
    } as unknown as KubeObject;
    const namesIn = (operation: HookNaming) =>
      named('order-hooks', { manifests: [seed], ...operation });
    expect(namesIn({ revision, startedAt })).toEqual([
      'PreSync seed-0504116-presync-1795175400',
      'PostSync seed-0504116-postsync-1795175400',
    ]);
    expect(namesIn({ revision: '1.2', startedAt })[0]).toBe(
      'PreSync seed-1.2-presync-1795175400',
    );
    expect(namesIn({})).toEqual(['PreSync seed-…', 'PostSync seed-…']);
  });

  it('finds the live object where nothing tells whether its kind is namespaced', () => {
    const [manifest] = readObjects('waves/prune-manifests.yaml');
    const { namespace: _, ...metadata } = manifest.metadata;
    const { tasks } = planned('prune-manifests', {
      manifests: [{ ...manifest, metadata }],
      live: [manifest],
      isNamespaced: () => undefined,
      destinationNamespace: 'team-a',
    });
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      ref: { namespace: 'team-a' },
      live: manifest,
    });
  });

  it('puts what names no namespace into the destination, unless it has none', () => {
    const [manifest] = readObjects('waves/order-crd-install.yaml');
    const refOf = (isNamespaced: boolean) =>
      planned('order-crd-install', {
        manifests: [manifest],
        destinationNamespace: 'team-a',
        isNamespaced: () => isNamespaced,
      }).tasks[0].ref;
    expect(refOf(true).namespace).toBe('team-a');
    expect(refOf(false)).not.toHaveProperty('namespace');
  });

  it('deletes the object of what became a hook, and leaves alone what asks for it', () => {
    const [manifest] = readObjects('waves/prune-manifests.yaml');
    const withHook = (hook: string) =>
      planned('prune-manifests', {
        manifests: [
          {
            ...manifest,
            metadata: {
              ...manifest.metadata,
              annotations: { 'argocd.argoproj.io/hook': hook },
            },
          },
        ],
        live: [manifest],
      });
    expect(
      withHook('PreSync').tasks.map(({ phase, isPruned = false }) => [
        phase,
        isPruned,
      ]),
    ).toEqual([
      ['PreSync', false],
      ['Sync', true],
    ]);
    const left = withHook('Skip');
    expect(left.tasks).toEqual([]);
    expect(left.skipped.map(({ name }) => name)).toEqual(['stays']);
  });
});

describe('the kind that an object defines', () => {
  const CRD = 'CustomResourceDefinition.apiextensions.k8s.io';
  const group = 'example.io';
  const names = { kind: 'Widget' };

  it.each([
    ['is that of its spec', CRD, { group, names }, { group, kind: 'Widget' }],
    ['is none without a group', CRD, { names }, undefined],
    ['is none without a kind', CRD, { group }, undefined],
    [
      'is none where a definition is of another group',
      'CustomResourceDefinition.example.io',
      { group, names },
      undefined,
    ],
    [
      'is none where it is no definition',
      'Widget.apiextensions.k8s.io',
      { group, names },
      undefined,
    ],
  ])('%s', (_reason, key, spec, expected) => {
    const [kind, ...groupParts] = key.split('.');
    const object = {
      apiVersion: `${groupParts.join('.')}/v1`,
      kind,
      metadata: { name: 'widgets.example.io' },
      spec,
    };
    expect(definedKind(object)).toEqual(expected);
  });
});
