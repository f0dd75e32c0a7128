import { ChangeOperation } from '../changeset';
import { listing, manifest, planOn } from '../__testUtils__/ladderFiles';

const claim = (annotations: object = {}) => ({
  apiVersion: 'example.org/v1',
  metadata: { name: 'edge', namespace: 'team-a', annotations },
  spec: { compositionRef: { name: 'database' } },
});

const files = {
  'kustomization.yaml': listing('apps'),
  'apps/kustomization.yaml': listing('a', 'b'),
  'apps/a/kustomization.yaml': listing('namespace.yaml', 'config.yaml'),
  'apps/a/namespace.yaml': manifest('Namespace', 'team-a'),
  'apps/a/config.yaml': manifest('ConfigMap', 'config'),
  'apps/b/kustomization.yaml': listing('claim.yaml'),
  'apps/b/claim.yaml': manifest('Database', 'edge', claim()),
};

const leaveOutA: ChangeOperation = {
  op: 'removeResource',
  path: 'apps/kustomization.yaml',
  entry: 'a',
};

const deleteA: ChangeOperation[] = [
  'kustomization.yaml',
  'namespace.yaml',
  'config.yaml',
].map(name => ({ op: 'deleteFile', path: `apps/a/${name}` }));

const namespace = {
  group: '',
  kind: 'Namespace',
  namespace: 'default',
  name: 'team-a',
};
const config = { ...namespace, kind: 'ConfigMap', name: 'config' };

describe('a change that takes objects out of what is applied', () => {
  it('is stopped where it names none of them, with a list of all', async () => {
    const { findings } = await planOn(files, [leaveOutA]);
    expect(findings).toEqual([
      {
        severity: 'problem',
        path: 'kustomization.yaml',
        object: config,
        message:
          'would no longer bring 2 objects that nobody asked to remove: ConfigMap config (apps/a/config.yaml), Namespace team-a (apps/a/namespace.yaml). A GitOps controller that prunes would delete them. Name what is to go, or keep it listed',
      },
    ]);
  });

  it('goes on where it deletes the files that declare them', async () => {
    const { findings, objects } = await planOn(files, [leaveOutA, ...deleteA]);
    expect(findings).toEqual([]);
    expect(objects.map(each => [each.title, each.consequence])).toEqual([
      ['ConfigMap config', undefined],
      ['Namespace team-a', 'Everything in the namespace is deleted with it.'],
    ]);
  });

  it('goes on where it names them', async () => {
    const { findings } = await planOn(files, [leaveOutA], {
      removes: [namespace, config],
    });
    expect(findings).toEqual([]);
  });

  it('is stopped for the one that it does not name', async () => {
    const { findings } = await planOn(files, [leaveOutA], {
      removes: [config],
    });
    expect(findings).toMatchObject([
      { severity: 'problem', object: namespace },
    ]);
  });

  it.each<[string, ChangeOperation, string]>([
    [
      'gives an object another name',
      {
        op: 'editYaml',
        path: 'apps/a/config.yaml',
        object: config,
        edits: [{ path: ['metadata', 'name'], value: 'other' }],
      },
      'ConfigMap config (apps/a/config.yaml)',
    ],
    [
      'creates a kustomization beside files that were applied without one',
      {
        op: 'createFile',
        path: 'plain/kustomization.yaml',
        content: listing('a.yaml'),
      },
      'leaves out plain/b.yaml',
    ],
  ])('is stopped where it %s', async (_what, operation, message) => {
    const { findings } = await planOn(
      {
        ...files,
        'plain/a.yaml': manifest('ConfigMap', 'a'),
        'plain/b.yaml': manifest('ConfigMap', 'b'),
      },
      [operation],
    );
    expect(findings).toMatchObject([
      { severity: 'problem', message: expect.stringContaining(message) },
    ]);
  });

  it.each<[string, string, string | undefined]>([
    [
      'what Crossplane composed',
      manifest('Database', 'edge', claim()),
      'Everything that Crossplane composed for it is deleted with it.',
    ],
    [
      'nothing, where an annotation keeps it',
      manifest(
        'Database',
        'edge',
        claim({ 'kustomize.toolkit.fluxcd.io/prune': 'disabled' }),
      ),
      'It stays in the cluster: its annotation kustomize.toolkit.fluxcd.io/prune says so.',
    ],
    [
      'the data of a volume',
      manifest('PersistentVolumeClaim', 'data'),
      'Its data is deleted with it, unless its storage class keeps volumes.',
    ],
    [
      'all objects of a definition',
      manifest('CustomResourceDefinition', 'edges.example.org', {
        apiVersion: 'apiextensions.k8s.io/v1',
      }),
      'All objects of its kind are deleted with it, in every namespace.',
    ],
    ['nothing that is known', manifest('ConfigMap', 'config'), undefined],
  ])('says what goes with an object: %s', async (_what, content, expected) => {
    const { objects } = await planOn({ 'x/object.yaml': content }, [
      { op: 'deleteFile', path: 'x/object.yaml' },
    ]);
    expect(objects.map(each => each.consequence)).toEqual([expected]);
  });
});
