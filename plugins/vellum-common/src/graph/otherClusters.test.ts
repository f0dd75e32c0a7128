import { makeApplication } from '../__testUtils__/makeApplication';
import { KubeObject } from '../kube/KubeObject';
import { refKey, refOf } from '../kube/ResourceRef';
import { buildGraph } from './buildGraph';
import { snapshotFromObjects } from './snapshotFromObjects';

const now = new Date('2026-11-20T12:00:00Z');

const graphOf = (roots: KubeObject[], objects: KubeObject[]) =>
  buildGraph({
    roots: roots.map(refOf),
    snapshot: snapshotFromObjects([...roots, ...objects]),
    now,
  }).graph;

const providerConfig = (group: string, source: string): KubeObject => ({
  apiVersion: `${group}/v1beta1`,
  kind: 'ProviderConfig',
  metadata: { name: 'default' },
  spec: { credentials: { source } },
});

describe('what a provider made in another cluster', () => {
  const kustomization: KubeObject = {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name: 'apps', namespace: 'flux-system', uid: 'seen' },
    status: {
      inventory: { entries: [{ id: 'team_web_apps_Deployment', v: 'v1' }] },
    },
  };
  const web: KubeObject = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'team', uid: 'web' },
  };
  const objectWith = (status: Record<string, unknown>): KubeObject => ({
    apiVersion: 'kubernetes.crossplane.io/v1alpha2',
    kind: 'Object',
    metadata: { name: 'far' },
    spec: { forProvider: { manifest: kustomization } },
    status,
  });
  const far = objectWith({ atProvider: { manifest: kustomization } });
  const live = (uid: string): KubeObject => ({
    ...kustomization,
    metadata: { ...kustomization.metadata, uid },
  });

  it('is not gone on from: what it names is not of this cluster', () => {
    const graph = graphOf([far], [web]);
    expect(graph.nodes.map(({ ref }) => ref.name)).toEqual(['far', 'apps']);
  });

  it('is not gone on from where the provider saw no uid', () => {
    const seen = structuredClone(far);
    delete (seen.status as any).atProvider.manifest.metadata.uid;
    const graph = graphOf([seen], [live('anybody'), web]);
    expect(graph.nodes.map(({ ref }) => ref.name)).toEqual(['far', 'apps']);
  });

  it('is gone on from where the provider saw the uid of the live object', () => {
    const graph = graphOf([far], [live('seen'), web]);
    expect(graph.nodes.map(({ ref }) => ref.name)).toEqual([
      'far',
      'apps',
      'web',
    ]);
  });

  it('does not meet the object of the same name in this cluster', () => {
    const local = live('anybody');
    const graph = graphOf([far, local], [web]);
    expect(graph.edges.map(({ from, to }) => `${from} ► ${to}`)).toEqual([
      `${refKey(refOf(far))} ► ${refKey(refOf(local))}@${refKey(refOf(far))}`,
      `${refKey(refOf(local))} ► ${refKey(refOf(web))}`,
    ]);
  });

  it('is not taken for a live object that the provider never saw, unless it acts on this cluster', () => {
    const applied = objectWith({
      conditions: [{ type: 'Synced', status: 'True' }],
    });
    const presence = (source: string) =>
      graphOf(
        [applied],
        [live('anybody'), providerConfig('kubernetes.crossplane.io', source)],
      ).nodes[1].presence;
    expect(presence('Secret')).toBe('unclaimed');
    expect(presence('InjectedIdentity')).toBe('present');
  });

  it('is named by an Application under an id of its own', () => {
    const application = makeApplication('far', {
      spec: { destination: { server: 'https://far.example' } },
      status: {
        resources: [
          { group: 'apps', kind: 'Deployment', name: 'web', namespace: 'team' },
        ],
      },
    });
    const graph = graphOf([application, web], []);
    expect(graph.roots).toContain(refKey(refOf(web)));
    expect(graph.edges).toEqual([
      {
        from: refKey(refOf(application)),
        to: `${refKey(refOf(web))}@${refKey(refOf(application))}`,
        relation: 'applies',
      },
    ]);
  });
});

describe('what Helm made for a Release', () => {
  const release: KubeObject = {
    apiVersion: 'helm.crossplane.io/v1beta1',
    kind: 'Release',
    metadata: { name: 'istiod', creationTimestamp: '2026-11-20T10:00:00Z' },
    spec: { forProvider: { namespace: 'istio-system' } },
  };
  const deployment = (name: string, creationTimestamp: string): KubeObject => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name,
      namespace: 'istio-system',
      creationTimestamp,
      annotations: {
        'meta.helm.sh/release-name': 'istiod',
        'meta.helm.sh/release-namespace': 'istio-system',
      },
    },
  });
  const children = (config: KubeObject[], root = release) =>
    graphOf(
      [root],
      [
        deployment('older', '2026-11-20T09:59:59Z'),
        deployment('newer', '2026-11-20T10:00:00Z'),
        ...config,
      ],
    ).nodes.flatMap(({ ref }) => (ref.kind === 'Deployment' ? ref.name : []));

  it('is all that carries its name where the provider acts on this cluster', () => {
    expect(
      children([providerConfig('helm.crossplane.io', 'InjectedIdentity')]),
    ).toEqual(['newer', 'older']);
  });

  it('is only what is not older than the Release where the provider may act on another', () => {
    expect(
      children([providerConfig('helm.crossplane.io', 'Filesystem')]),
    ).toEqual(['newer']);
    expect(children([])).toEqual(['newer']);
  });

  it('is nothing where nobody knows how old the Release is', () => {
    const ageless = { ...release, metadata: { name: 'istiod' } };
    expect(children([], ageless)).toEqual([]);
  });

  it('follows the ProviderConfig that a namespaced Release names', () => {
    const namespaced = (providerConfigRef?: object): KubeObject => ({
      ...release,
      apiVersion: 'helm.m.crossplane.io/v1beta1',
      metadata: { ...release.metadata, namespace: 'team' },
      spec: { ...(release.spec as object), providerConfigRef },
    });
    const config = (kind: string, namespace?: string): KubeObject => ({
      ...providerConfig('helm.m.crossplane.io', 'InjectedIdentity'),
      kind,
      metadata: { name: 'here', namespace },
    });
    const local = { name: 'here', kind: 'ProviderConfig' };
    const both = ['newer', 'older'];
    expect(
      children([config('ProviderConfig', 'team')], namespaced(local)),
    ).toEqual(both);
    expect(
      children([config('ProviderConfig', 'other')], namespaced(local)),
    ).toEqual(['newer']);
    expect(
      children([config('ClusterProviderConfig')], namespaced({ name: 'here' })),
    ).toEqual(both);
  });
});
