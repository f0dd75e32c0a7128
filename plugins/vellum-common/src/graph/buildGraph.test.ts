import { makeApplication } from '../__testUtils__/makeApplication';
import { readObjects } from '../__testUtils__/readObjects';
import { KubeObject } from '../kube/KubeObject';
import { ResourceRef } from '../kube/ResourceRef';
import { buildGraph } from './buildGraph';
import { renderTreeText } from '../__testUtils__/renderTreeText';
import { snapshotFromObjects, SnapshotOptions } from './snapshotFromObjects';

const now = new Date('2026-11-20T12:00:00Z');

const XR: ResourceRef = {
  group: 'infrastructure.vellum.io',
  kind: 'XStore',
  name: 'shop',
};

function graphOf(
  file: string,
  roots: ResourceRef[],
  options: SnapshotOptions & { nodes?: number } = {},
) {
  return buildGraph({
    roots,
    snapshot: snapshotFromObjects(readObjects(file), options),
    now,
    limits: { nodes: options.nodes },
  });
}

const kustomization = (name: string): ResourceRef => ({
  group: 'kustomize.toolkit.fluxcd.io',
  kind: 'Kustomization',
  namespace: 'flux-system',
  name,
});

describe('buildGraph', () => {
  it('follows a namespaced composite down to its pod', () => {
    const { graph } = graphOf('scenarios/team-space.yaml', [
      {
        group: 'infrastructure.vellum.io',
        kind: 'TeamSpace',
        namespace: 'fraud-team',
        name: 'fraud',
      },
    ]);
    expect(renderTreeText(graph)).toMatchInlineSnapshot(`
      "TeamSpace fraud (fraud-team) ready: Available
        ConfigMap fraud-settings (fraud-team) ready: Not read; TeamSpace fraud reports it is there
        Secret fraud-token (fraud-team) ready: Not read; TeamSpace fraud reports it is there
        Deployment workbench (fraud-team) ready: Available
          ReplicaSet fraud-workbench-2 (fraud-team) ready: All replicas are available
            Pod fraud-workbench-2-a (fraud-team) ready: Running"
    `);
    const workbench = graph.nodes.find(({ label }) => label === 'workbench');
    expect(workbench?.facts).toContainEqual({
      name: 'oldReplicaSets',
      value: '1',
    });
  });

  it('shows every reference of a composite, and the content of its own only', () => {
    const { graph } = graphOf('scenarios/composite-disputed.yaml', [XR], {
      forbidden: [{ group: 'iam.example.io', kind: 'Role' }],
      notServed: [{ group: 'dns.example.io', kind: 'Zone' }],
    });
    expect(renderTreeText(graph)).toMatchInlineSnapshot(`
      "XStore shop ready: Available
        Bucket gone missing [missing]: Referenced, but not in the cluster
        Zone unknown-kind missing [not-served]: The cluster has no such kind: its definition is not installed
        Role unreadable forbidden [forbidden]: No permission to read this kind: may not list Role.iam.example.io
        Bucket nobodys unknown [unclaimed]: Referenced, but nothing proves that it belongs here
        Bucket somebody-elses unknown [foreign]: Referenced, but it belongs to something else
        Bucket dropped deleting [leaving]: Is being deleted
        Policy not named yet progressing [pending]: Not created yet
        Bucket main ready: Available
      ! forbidden: Role of iam.example.io: No permission to read this kind: may not list Role.iam.example.io.
      ! not-served: The cluster does not serve kind Zone of dns.example.io."
    `);
    expect(JSON.stringify(graph)).not.toContain('PLANTED');
  });

  it('does not show the composite of another claim', () => {
    const { graph } = graphOf('scenarios/claim-steals-composite.yaml', [
      {
        group: 'infrastructure.vellum.io',
        kind: 'Store',
        namespace: 'team-b',
        name: 'thief',
      },
    ]);
    expect(renderTreeText(graph)).toMatchInlineSnapshot(`
      "Store thief (team-b) unknown: Never reported a status
        XStore shop-x unknown [foreign]: Referenced, but it belongs to something else"
    `);
    expect(JSON.stringify(graph)).not.toContain('PLANTED');
    expect(JSON.stringify(graph)).not.toContain('private');
  });

  it('does not take the claim of another namespace for this one', () => {
    const objects = readObjects('scenarios/claim-steals-composite.yaml');
    const thief = objects.find(({ kind }) => kind === 'Store')!;
    thief.metadata.name = 'shop';
    const { graph } = buildGraph({
      roots: [
        {
          group: 'infrastructure.vellum.io',
          kind: 'Store',
          namespace: 'team-b',
          name: 'shop',
        },
      ],
      snapshot: snapshotFromObjects(objects),
      now,
    });
    expect(graph.nodes[1].presence).toBe('foreign');
  });

  it('shows an object that one reference may not show where another proves it', () => {
    const objects = readObjects('scenarios/composite-disputed.yaml');
    const owner: KubeObject = {
      apiVersion: 'infrastructure.vellum.io/v1alpha1',
      kind: 'XStore',
      metadata: { name: 'other', uid: 'xr-2' },
      spec: {
        resourceRefs: [
          {
            apiVersion: 's3.example.io/v1',
            kind: 'Bucket',
            name: 'somebody-elses',
          },
        ],
      },
    };
    const { graph } = buildGraph({
      roots: [XR, { ...XR, name: 'other' }],
      snapshot: snapshotFromObjects([...objects, owner]),
      now,
    });
    const bucket = graph.nodes.find(({ ref }) => ref.name === 'somebody-elses');
    expect(bucket).toMatchObject({ presence: 'present', uid: 'bucket-2' });
  });

  it('tells the target of an Object from an object of the same name elsewhere', () => {
    const { graph } = graphOf(
      'scenarios/objects.yaml',
      ['here', 'far', 'soon', 'refused', 'token'].map(name => ({
        group: 'kubernetes.crossplane.io',
        kind: 'Object',
        name,
      })),
      { namespaced: [{ group: '', kind: 'Namespace', namespaced: false }] },
    );
    expect(renderTreeText(graph)).toMatchInlineSnapshot(`
      "Object here not-ready: Waits for KnativeServing serving, which it made: Never reported a status
        KnativeServing serving (knative) ready: Ready
      Object far ready: Available
        Deployment web (team) progressing: 1 of 3 replicas available
      Object soon unknown: Never reported a status
        Namespace soon progressing [pending]: Not created yet
      Object refused failed: cannot get object: forbidden
        Namespace somebody-elses unknown [unclaimed]: Referenced, but nothing proves that it belongs here
      Object token ready: Available
        Secret token (team) ready: Not read; Object token reports it is there"
    `);
    expect(JSON.stringify(graph)).not.toContain('PLANTED');
    expect(
      graph.nodes.find(({ uid }) => uid === 'far-away')?.facts,
    ).toContainEqual({ name: 'seenBy', value: 'Object' });
  });

  it('opens Flux inventories, releases and their sources', () => {
    const { graph } = graphOf('scenarios/flux-blocked.yaml', [
      kustomization('cert-manager'),
    ]);
    expect(renderTreeText(graph)).toMatchInlineSnapshot(`
      "Kustomization cert-manager (flux-system) failed: health check failed after 2m: HelmRelease/cert-manager/cert-manager status: Failed
        HelmRelease cert-manager (cert-manager) failed: upgrade retries exhausted: values.installCRDs: unknown field
          Deployment cert-manager (cert-manager) ready: Available
          HelmChart cert-manager-cert-manager (flux-system) ready: pulled
            HelmRepository jetstack (flux-system) ready: stored artifact
          ClusterRole cert-manager:view ready: Not read; HelmRelease cert-manager reports it is there
        GitRepository platform (flux-system) ready: stored artifact"
    `);
    expect(JSON.stringify(graph)).not.toContain('PLANTED');
  });

  it('reports objects that apply each other instead of looping, and is silent about one that applies itself', () => {
    const { graph } = graphOf('scenarios/inventory-cycle.yaml', [
      kustomization('flux-system'),
    ]);
    expect(renderTreeText(graph)).toMatchInlineSnapshot(`
      "Kustomization flux-system (flux-system) ready
        Kustomization one (flux-system) ready
          Kustomization two (flux-system) ready
      ! cycle: Kustomization one is above and below itself.
      ! unreadable: Kustomization flux-system lists an object that cannot be read: not-an-id."
    `);
    expect(graph.edges).toHaveLength(2);
  });

  it('stops at the limit and says so', () => {
    const { graph } = graphOf('scenarios/composite-disputed.yaml', [XR], {
      nodes: 3,
    });
    expect(graph.nodes).toHaveLength(3);
    expect(graph.problems).toContainEqual({
      type: 'limit',
      message: 'Only the first 3 objects are shown.',
    });
  });

  it('calls nothing missing before its kind was read', () => {
    const { graph } = graphOf('scenarios/composite-disputed.yaml', [XR], {
      coverage: { state: 'loading' },
    });
    const presences = new Set(graph.nodes.map(({ presence }) => presence));
    expect(presences).not.toContain('missing');
    expect(presences).toContain('loading');
  });

  it('calls a reference of a young composite pending', () => {
    const young: KubeObject = {
      apiVersion: 'infrastructure.vellum.io/v1alpha1',
      kind: 'XStore',
      metadata: {
        name: 'shop',
        uid: 'xr-1',
        creationTimestamp: '2026-11-20T11:59:30Z',
      },
      spec: {
        resourceRefs: [
          { apiVersion: 's3.example.io/v1', kind: 'Bucket', name: 'soon' },
        ],
      },
    };
    const { graph } = buildGraph({
      roots: [XR],
      snapshot: snapshotFromObjects([young]),
      now,
    });
    expect(graph.nodes[1].presence).toBe('pending');
  });

  it('asks for built-in kinds by namespace, for custom kinds whole, and never for Secrets and ConfigMaps', () => {
    const { wanted } = graphOf(
      'scenarios/team-space.yaml',
      [
        {
          group: 'infrastructure.vellum.io',
          kind: 'TeamSpace',
          namespace: 'fraud-team',
          name: 'fraud',
        },
      ],
      { coverage: { state: 'unwatched' } },
    );
    expect(wanted).toEqual([
      {
        group: 'apiextensions.crossplane.io',
        kind: 'CompositeResourceDefinition',
      },
      { group: 'apiextensions.crossplane.io', kind: 'Composition' },
      { group: 'apps', kind: 'Deployment', namespace: 'fraud-team' },
      { group: '', kind: 'Pod', namespace: 'fraud-team' },
      { group: 'apps', kind: 'ReplicaSet', namespace: 'fraud-team' },
      { group: 'infrastructure.vellum.io', kind: 'TeamSpace' },
    ]);
  });

  it('says which kind it may not read when children cannot be found', () => {
    const { graph } = graphOf(
      'scenarios/team-space.yaml',
      [
        {
          group: 'apps',
          kind: 'Deployment',
          namespace: 'fraud-team',
          name: 'fraud-workbench',
        },
      ],
      { forbidden: [{ group: 'apps', kind: 'ReplicaSet', message: 'no' }] },
    );
    expect(graph.problems.map(({ message }) => message)).toEqual([
      'No permission to read kind ReplicaSet in namespace fraud-team: no. What Deployment fraud-workbench made is not shown.',
    ]);
  });

  it('shows what Helm marked as made by a Release', () => {
    const release: KubeObject = {
      apiVersion: 'helm.m.crossplane.io/v1beta1',
      kind: 'Release',
      metadata: {
        name: 'shop-1',
        namespace: 'team',
        creationTimestamp: '2026-11-20T10:00:00Z',
        annotations: { 'crossplane.io/external-name': 'istiod' },
      },
      spec: { forProvider: { namespace: 'istio-system' } },
    };
    const deployment = (name: string, releaseName: string): KubeObject => ({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name,
        namespace: 'istio-system',
        creationTimestamp: '2026-11-20T10:01:00Z',
        annotations: {
          'meta.helm.sh/release-name': releaseName,
          'meta.helm.sh/release-namespace': 'istio-system',
        },
      },
    });
    const { graph } = buildGraph({
      roots: [
        {
          group: 'helm.m.crossplane.io',
          kind: 'Release',
          namespace: 'team',
          name: 'shop-1',
        },
      ],
      snapshot: snapshotFromObjects([
        release,
        deployment('istiod', 'istiod'),
        deployment('gateway', 'gateway'),
      ]),
      now,
    });
    expect(graph.nodes.map(({ ref }) => ref.name)).toEqual([
      'shop-1',
      'istiod',
    ]);
  });

  it('shows the objects of an Application in another cluster by reference only', () => {
    const application = makeApplication('far', {
      spec: { destination: { server: 'https://far.example' } },
      status: {
        resources: [
          {
            group: 'apps',
            kind: 'Deployment',
            name: 'web',
            namespace: 'team',
            status: 'Synced',
            health: { status: 'Degraded' },
          },
        ],
      },
    });
    const near: KubeObject = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', namespace: 'team', uid: 'near-by' },
    };
    const { graph, wanted } = buildGraph({
      roots: [
        {
          group: 'argoproj.io',
          kind: 'Application',
          namespace: 'argocd',
          name: 'far',
        },
      ],
      snapshot: snapshotFromObjects([application, near]),
      now,
    });
    expect(graph.nodes[1]).toMatchObject({
      health: {
        state: 'not-ready',
        message: 'Lives in cluster https://far.example',
      },
    });
    expect(graph.nodes[1].uid).toBeUndefined();
    expect(wanted.map(({ kind }) => kind)).not.toContain('Deployment');
  });
});
