import fc from 'fast-check';
import {
  allSituations,
  everythingSaid,
  viewsOf,
} from '../__testUtils__/situations';
import { KubeObject } from '../kube/KubeObject';

const SITUATIONS = allSituations();
const OBJECTS = SITUATIONS.flatMap(({ objects }) => objects);
const PLANTED = 'PLANTED-SECRET';

const secret = (name: string): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: {
    name,
    namespace: 'team-a',
    annotations: {
      'kubectl.kubernetes.io/last-applied-configuration': PLANTED,
    },
  },
  data: { password: PLANTED },
  stringData: { password: PLANTED },
});

/** An object with a secret wherever people and tools leave one. */
function withSecrets(object: KubeObject): KubeObject {
  const { name } = object.metadata;
  const env = [{ name: 'PASSWORD', value: PLANTED }];
  const podSpec = (spec: any = {}) => ({
    ...spec,
    containers: [...(spec.containers ?? []), { name: 'extra', env }],
    initContainers: [...(spec.initContainers ?? []), { name: 'init', env }],
  });
  const copy: any = structuredClone(object);
  copy.metadata.annotations = {
    ...copy.metadata.annotations,
    'kubectl.kubernetes.io/last-applied-configuration': PLANTED,
  };
  copy.metadata.managedFields = [
    { manager: 'kubectl', fieldsV1: { [`f:${PLANTED}`]: {} } },
    {
      manager: 'controller',
      subresource: 'status',
      fieldsV1: { [`f:${PLANTED}`]: {} },
    },
  ];
  switch (copy.kind) {
    case 'Secret':
    case 'ConfigMap':
      copy.data = { key: PLANTED };
      break;
    case 'Pod':
      copy.spec = podSpec(copy.spec);
      break;
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'ReplicaSet':
    case 'Job':
      copy.spec = {
        ...copy.spec,
        template: { spec: podSpec(copy.spec?.template?.spec) },
      };
      break;
    case 'Object':
      copy.spec = {
        ...copy.spec,
        forProvider: { ...copy.spec?.forProvider, manifest: secret(name) },
      };
      copy.status = {
        ...copy.status,
        atProvider: { manifest: secret(name) },
      };
      break;
    case 'Release':
      copy.spec = {
        ...copy.spec,
        forProvider: {
          ...copy.spec?.forProvider,
          values: { password: PLANTED },
          set: [{ name: 'password', value: PLANTED }],
        },
      };
      break;
    case 'HelmRelease':
      copy.spec = { ...copy.spec, values: { password: PLANTED } };
      break;
    case 'Kustomization':
      copy.spec = {
        ...copy.spec,
        patches: [{ patch: PLANTED }],
        postBuild: { substitute: { password: PLANTED } },
      };
      break;
    case 'Application':
      copy.spec = {
        ...copy.spec,
        source: {
          ...copy.spec?.source,
          helm: {
            values: PLANTED,
            parameters: [{ name: 'p', value: PLANTED }],
          },
        },
      };
      copy.operation = { sync: { manifests: [PLANTED] } };
      break;
    default:
  }
  return copy;
}

/** Every text in an object's content, replaced; what names it stays. */
function withText(value: unknown, text: string): unknown {
  if (typeof value === 'string') {
    return text;
  }
  if (Array.isArray(value)) {
    return value.map(item => withText(item, text));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, below]) => [
          key,
          withText(below, text),
        ]),
      )
    : value;
}

const STRANGER = { name: 'stranger', namespace: 'team-b', uid: 'stranger-1' };

/** An object of another team, of any kind, that says one thing everywhere; and one that it owns. */
function strangers(of: KubeObject, owners: object[]): KubeObject[] {
  const texts = withText({ a: 'x', b: 'x' }, PLANTED) as Record<string, string>;
  const { apiVersion, kind } = of;
  return [
    {
      apiVersion,
      kind,
      metadata: {
        ...STRANGER,
        labels: texts,
        annotations: texts,
        ownerReferences: owners as KubeObject['metadata']['ownerReferences'],
      },
      spec: withText(of.spec, PLANTED) as Record<string, unknown>,
      status: withText(of.status, PLANTED) as Record<string, unknown>,
    },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: `${PLANTED}-pod`,
        namespace: STRANGER.namespace,
        ownerReferences: [
          { apiVersion, kind, name: STRANGER.name, uid: STRANGER.uid },
        ],
      },
      status: { phase: 'Failed', message: PLANTED },
    },
  ];
}

/** Who names the stranger without a right to it: what users write can name anything. */
function namers({ apiVersion, kind }: KubeObject): KubeObject[] {
  const [group, version] = apiVersion.includes('/')
    ? apiVersion.split('/')
    : ['', apiVersion];
  const reference = { apiVersion, kind, ...STRANGER };
  return [
    {
      apiVersion: 'platform.example.io/v1alpha1',
      kind: 'XThief',
      metadata: { name: 'cluster-thief', uid: 'thief-1' },
      spec: { crossplane: { resourceRefs: [reference] } },
    },
    {
      apiVersion: 'platform.example.io/v1alpha1',
      kind: 'XThief',
      metadata: { name: 'old-thief', uid: 'thief-2' },
      spec: { resourceRefs: [reference] },
    },
    {
      apiVersion: 'platform.example.io/v1alpha1',
      kind: 'Thief',
      metadata: { name: 'thief', namespace: 'team-a', uid: 'thief-3' },
      spec: { compositionRef: { name: 'c' }, resourceRef: reference },
    },
    {
      apiVersion: 'kubernetes.crossplane.io/v1alpha2',
      kind: 'Object',
      metadata: { name: 'thief', uid: 'thief-4' },
      spec: {
        forProvider: { manifest: { apiVersion, kind, metadata: STRANGER } },
      },
    },
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: 'thief', namespace: 'argocd', uid: 'thief-5' },
      status: {
        resources: [{ group, version, kind, ...STRANGER, status: 'OutOfSync' }],
      },
    },
  ];
}

describe('whatever is said', () => {
  it('holds no secret, in any situation', () => {
    const telling = SITUATIONS.filter(({ objects }) => {
      const planted = objects.map(withSecrets);
      expect(JSON.stringify(planted)).toContain(PLANTED);
      const all = [
        ...planted,
        secret('token'),
        secret(objects[0].metadata.name),
      ];
      return everythingSaid(viewsOf(all)).includes(PLANTED);
    });
    expect(telling.map(({ file }) => file)).toEqual([]);
  });

  it('holds nothing of an object that whoever names it has no right to', () => {
    const owners = fc.constantFrom<object[]>(
      [],
      [{ apiVersion: 'v1', kind: 'X', name: 'x', uid: 'x', controller: true }],
      [{ apiVersion: 'v1', kind: 'X', name: 'x', uid: 'thief-1' }],
    );
    fc.assert(
      fc.property(fc.constantFrom(...OBJECTS), owners, (object, ownedBy) => {
        const roots = namers(object);
        const all = [...roots, ...strangers(object, ownedBy)];
        const said = everythingSaid(viewsOf(all, { roots }));
        expect(said).toContain(STRANGER.name);
        expect(said).not.toContain(PLANTED);
      }),
      { numRuns: 300 },
    );
  });

  it('holds what the object says once there is a right to it', () => {
    const [widget] = strangers(
      { apiVersion: 'example.io/v1', kind: 'Widget', metadata: { name: 'w' } },
      [
        {
          apiVersion: 'v1',
          kind: 'X',
          name: 'x',
          uid: 'thief-1',
          controller: true,
        },
      ],
    );
    widget.status = {
      conditions: [{ type: 'Ready', status: 'False', message: PLANTED }],
    };
    const roots = namers(widget).slice(0, 1);
    expect(everythingSaid(viewsOf([...roots, widget], { roots }))).toContain(
      PLANTED,
    );
  });
});
