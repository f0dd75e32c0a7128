import { ClusterSchemaSource } from './ClusterSchemaSource';

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

const answers: Record<string, unknown> = {
  '/apis/example.org': {
    versions: [{ version: 'v1' }, { version: 'v1beta1' }],
  },
  '/apis/example.org/v1': { resources: [{ name: 'others', kind: 'Other' }] },
  '/apis/example.org/v1beta1': {
    resources: [
      { name: 'edges/status', kind: 'Edge' },
      { name: 'edges', kind: 'Edge' },
    ],
  },
  [`${CRDS}/edges.example.org`]: {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: 'edges.example.org',
      ownerReferences: [{ kind: 'CompositeResourceDefinition' }],
    },
    spec: {
      group: 'example.org',
      scope: 'Namespaced',
      names: { kind: 'Edge' },
      versions: [
        {
          name: 'v1beta1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: { type: 'object' } },
        },
        { name: 'v1alpha1', served: false },
      ],
    },
  },
};

function open(get = async (path: string) => answers[path]) {
  const asked: string[] = [];
  const source = ClusterSchemaSource.create({
    cluster: {
      name: 'dev',
      get: path => {
        asked.push(path);
        return get(path);
      },
    },
  });
  return { source, asked };
}

const edge = { group: 'example.org', kind: 'Edge' };

describe('ClusterSchemaSource', () => {
  it('finds the definition of a kind by what the API server says its name is', async () => {
    const { source, asked } = open();
    const { definition, notes } = await source.findDefinition(edge);
    expect(notes).toEqual([]);
    expect(definition).toMatchObject({
      ...edge,
      scope: 'Namespaced',
      isComposite: true,
      origin: 'its definition in cluster dev',
    });
    expect([...definition!.versions.keys()]).toEqual(['v1beta1']);
    expect(definition!.preferred).toBe('v1beta1');
    await source.findDefinition(edge);
    expect(asked).toEqual([
      '/apis/example.org',
      '/apis/example.org/v1',
      '/apis/example.org/v1beta1',
      `${CRDS}/edges.example.org`,
    ]);
  });

  it.each([
    [
      'of a group that the cluster does not have',
      { group: 'other.org', kind: 'Edge' },
    ],
    ['that the group does not have', { ...edge, kind: 'Nothing' }],
    ['without a definition', { ...edge, kind: 'Other' }],
  ])('knows none of a kind %s', async (_what, kind) => {
    expect(await open().source.findDefinition(kind)).toEqual({
      definition: undefined,
      notes: [],
    });
  });

  it('does not ask for kinds of Kubernetes itself', async () => {
    const { source, asked } = open();
    await source.findDefinition({ group: '', kind: 'Namespace' });
    await source.findDefinition({ group: 'apps', kind: 'Deployment' });
    expect(asked).toEqual([]);
  });

  it('notes that the cluster could not be asked', async () => {
    const { source } = open(async () => {
      throw new Error('connection refused');
    });
    expect(await source.findDefinition(edge)).toEqual({
      notes: [
        'cluster dev could not be asked for the schema of Edge: connection refused',
      ],
    });
  });

  it('encodes what comes from files', async () => {
    const { source, asked } = open();
    await source.findDefinition({ group: '../../api/v1?x', kind: 'Edge' });
    expect(asked).toEqual(['/apis/..%2F..%2Fapi%2Fv1%3Fx']);
  });
});
