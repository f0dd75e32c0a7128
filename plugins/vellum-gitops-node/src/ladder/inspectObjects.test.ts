import { ChangeOperation, Plan } from '../changeset';
import { listing, manifest, planOn } from '../__testUtils__/ladderFiles';

const files = {
  'apps/kustomization.yaml': listing('team-a', 'shared.yaml'),
  'apps/shared.yaml': manifest('ConfigMap', 'shared', { data: { a: '1' } }),
  'apps/team-a/kustomization.yaml': listing('namespace.yaml', 'config.yaml'),
  'apps/team-a/namespace.yaml': manifest('Namespace', 'team-a'),
  'apps/team-a/config.yaml': [
    manifest('ConfigMap', 'one', { data: { a: '1' } }),
    manifest('ConfigMap', 'two', { data: { a: '1' } }),
  ].join('---\n'),
  'apps/team-b/kustomization.yaml': listing('namespace.yaml'),
  'apps/team-b/namespace.yaml': manifest('Namespace', 'team-b'),
  'catalog/team-a.yaml':
    'apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata:\n  name: team-a\n',
};

const config = (name: string) => ({
  group: '',
  kind: 'ConfigMap',
  namespace: 'default',
  name,
});

const edit = (
  path: string,
  name: string,
  key: string[],
  value: string,
): ChangeOperation => ({
  op: 'editYaml',
  path,
  object: config(name),
  edits: [{ path: key, value }],
});

const summary = ({ objects }: Plan) =>
  objects.map(
    ({ change, title, path, line }) => `${change} ${title} at ${path}:${line}`,
  );

describe('the objects of a plan', () => {
  it.each<[string, ChangeOperation[], string[]]>([
    [
      'one of two objects in a file that changes',
      [edit('apps/team-a/config.yaml', 'two', ['data', 'a'], '2')],
      ['changed ConfigMap two at apps/team-a/config.yaml:8'],
    ],
    [
      'a new file that is listed',
      [
        {
          op: 'createFile',
          path: 'apps/team-a/new.yaml',
          content: manifest('ConfigMap', 'new'),
        },
        {
          op: 'addResource',
          path: 'apps/team-a/kustomization.yaml',
          entry: 'new.yaml',
        },
      ],
      ['added ConfigMap new at apps/team-a/new.yaml:1'],
    ],
    [
      'what a list takes in, although its files are not touched',
      [{ op: 'addResource', path: 'apps/kustomization.yaml', entry: 'team-b' }],
      ['added Namespace team-b at apps/team-b/namespace.yaml:1'],
    ],
    [
      'what a list leaves out, although its files are not touched',
      [
        {
          op: 'removeResource',
          path: 'apps/kustomization.yaml',
          entry: 'team-a',
        },
      ],
      [
        'removed ConfigMap one at apps/team-a/config.yaml:1',
        'removed ConfigMap two at apps/team-a/config.yaml:8',
        'removed Namespace team-a at apps/team-a/namespace.yaml:1',
      ],
    ],
    [
      'nothing, where only a comment changes',
      [
        {
          op: 'addResource',
          path: 'apps/kustomization.yaml',
          entry: './shared.yaml',
        },
      ],
      [],
    ],
    [
      'an entity of the catalog, which no kustomization lists',
      [{ op: 'deleteFile', path: 'catalog/team-a.yaml' }],
      ['removed Group team-a at catalog/team-a.yaml:1'],
    ],
    [
      'an object that moves to another file as none',
      [
        {
          op: 'removeResource',
          path: 'apps/kustomization.yaml',
          entry: 'shared.yaml',
        },
        { op: 'deleteFile', path: 'apps/shared.yaml' },
        {
          op: 'createFile',
          path: 'apps/moved.yaml',
          content: files['apps/shared.yaml'],
        },
        {
          op: 'addResource',
          path: 'apps/kustomization.yaml',
          entry: 'moved.yaml',
        },
      ],
      [],
    ],
  ])('are %s', async (_what, operations, expected) => {
    expect(summary(await planOn(files, operations))).toEqual(expected);
  });

  it('have the namespace and the name that kustomizations give them', async () => {
    const plan = await planOn(
      {
        ...files,
        'apps/kustomization.yaml': `namePrefix: prod-\n${files['apps/kustomization.yaml']}`,
        'apps/team-a/kustomization.yaml': `namespace: team-a\n${files['apps/team-a/kustomization.yaml']}`,
      },
      [
        edit('apps/team-a/config.yaml', 'one', ['data', 'a'], '2'),
        {
          op: 'removeResource',
          path: 'apps/team-a/kustomization.yaml',
          entry: 'namespace.yaml',
        },
        { op: 'deleteFile', path: 'apps/team-a/namespace.yaml' },
      ],
    );
    expect(summary(plan)).toEqual([
      'changed ConfigMap team-a/prod-one at apps/team-a/config.yaml:1',
      'removed Namespace team-a at apps/team-a/namespace.yaml:1',
    ]);
  });

  it('are those in a list of objects', async () => {
    const list = (value: string) =>
      `apiVersion: v1\nkind: ConfigMapList\nitems:\n  - apiVersion: v1\n    kind: ConfigMap\n    metadata:\n      name: ${value}\n`;
    const plan = await planOn({}, [
      { op: 'createFile', path: 'list.yaml', content: list('one') },
    ]);
    expect(summary(plan)).toEqual(['added ConfigMap one at list.yaml:4']);
  });

  it('are left out of a plan whose operations could not be done', async () => {
    const plan = await planOn(files, [
      { op: 'deleteFile', path: 'apps/shared.yaml' },
      { op: 'deleteFile', path: 'apps/other.yaml' },
    ]);
    expect(plan.objects).toEqual([]);
    expect(plan.findings).toHaveLength(1);
  });
});
