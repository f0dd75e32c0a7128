import { ChangeOperation } from '../changeset';
import { listing, manifest, planOn } from '../__testUtils__/ladderFiles';

const files = {
  'kustomization.yaml': listing('apps', 'infra'),
  'apps/kustomization.yaml': listing('a.yaml'),
  'apps/a.yaml': manifest('ConfigMap', 'a'),
  'infra/kustomization.yaml': listing('i.yaml'),
  'infra/i.yaml': manifest('ConfigMap', 'i'),
};

const create = (path: string, content: string): ChangeOperation => ({
  op: 'createFile',
  path,
  content,
});

const list = (entry: string): ChangeOperation => ({
  op: 'addResource',
  path: 'apps/kustomization.yaml',
  entry,
});

const addB = [
  create('apps/b.yaml', manifest('ConfigMap', 'b')),
  list('b.yaml'),
];

describe('the kustomizations around a change', () => {
  it('say nothing where all is well', async () => {
    expect((await planOn(files, addB)).findings).toEqual([]);
  });

  it.each<[string, Record<string, string>, ChangeOperation[], object[]]>([
    [
      'an entry of one above that leads nowhere',
      { 'kustomization.yaml': listing('apps', 'gone', 'infra') },
      addB,
      [
        {
          severity: 'problem',
          path: 'kustomization.yaml',
          line: 3,
          pointer: '/resources/1',
          message: expect.stringContaining(
            'lists "gone", which does not exist',
          ),
        },
      ],
    ],
    [
      'an entry that comes twice',
      { 'kustomization.yaml': listing('apps', 'infra', './apps/') },
      addB,
      [
        {
          severity: 'problem',
          path: 'kustomization.yaml',
          line: 4,
          message: expect.stringContaining('lists "./apps/" twice'),
        },
      ],
    ],
    [
      'a patch that does not exist',
      {
        'apps/kustomization.yaml': `${listing(
          'a.yaml',
        )}patches:\n  - path: patch.yaml\n`,
      },
      addB,
      [
        {
          severity: 'note',
          message: expect.stringContaining('has patches, which this plan'),
        },
        {
          severity: 'problem',
          pointer: '/patches/0/path',
          message: expect.stringContaining('lists "patch.yaml"'),
        },
      ],
    ],
    [
      'an object that another file of the same set declares',
      {},
      [create('apps/b.yaml', manifest('ConfigMap', 'i')), list('b.yaml')],
      [
        {
          severity: 'problem',
          path: 'infra/i.yaml',
          line: 1,
          message: expect.stringContaining(
            'declares ConfigMap i, which apps/b.yaml declares too',
          ),
        },
      ],
    ],
    [
      'an object that was declared twice before as a note',
      {
        'infra/kustomization.yaml': listing('i.yaml', 'j.yaml'),
        'infra/j.yaml': manifest('ConfigMap', 'i'),
      },
      addB,
      [{ severity: 'note', path: 'infra/j.yaml' }],
    ],
    [
      'a cycle',
      { 'apps/kustomization.yaml': listing('a.yaml', '../apps/') },
      addB,
      [
        {
          severity: 'problem',
          message: expect.stringContaining('includes itself (apps, then apps)'),
        },
      ],
    ],
    [
      'a new file that nothing lists',
      {},
      [create('apps/b.yaml', manifest('ConfigMap', 'b'))],
      [
        {
          severity: 'problem',
          path: 'apps/b.yaml',
          line: 1,
          message: expect.stringContaining(
            'declares ConfigMap b, but apps/kustomization.yaml does not list the file',
          ),
        },
      ],
    ],
    [
      'a changed file that nothing lists, as a note',
      { 'apps/b.yaml': manifest('ConfigMap', 'b', { data: { a: '1' } }) },
      [
        {
          op: 'editYaml',
          path: 'apps/b.yaml',
          object: {
            group: '',
            kind: 'ConfigMap',
            namespace: 'default',
            name: 'b',
          },
          edits: [{ path: ['data', 'a'], value: '2' }],
        },
      ],
      [{ severity: 'note', path: 'apps/b.yaml' }],
    ],
    [
      'a file that is listed and broken',
      {},
      [create('apps/b.yaml', 'a: 1\na: 2\n'), list('b.yaml')],
      [
        {
          severity: 'problem',
          path: 'apps/b.yaml',
          line: 2,
          message: expect.stringContaining('cannot be read as YAML'),
        },
      ],
    ],
  ])('report %s', async (_what, more, operations, expected) => {
    const { findings } = await planOn({ ...files, ...more }, operations);
    expect(findings).toHaveLength(expected.length);
    expect(findings).toMatchObject(expected);
  });

  it.each<[string, Record<string, string>, ChangeOperation]>([
    [
      'a patch of its kustomization',
      {
        'apps/kustomization.yaml': `${listing(
          'a.yaml',
        )}patches:\n  - path: b.yaml\n`,
      },
      create('apps/b.yaml', manifest('ConfigMap', 'a')),
    ],
  ])('do not miss %s in their resources', async (_what, more, operation) => {
    const { findings, objects } = await planOn({ ...files, ...more }, [
      operation,
    ]);
    expect(findings.filter(each => each.severity === 'problem')).toEqual([]);
    expect(objects).toEqual([]);
  });

  it('leave alone what lies above and does not include the change', async () => {
    const { findings } = await planOn(
      { ...files, 'kustomization.yaml': listing('gone') },
      addB,
    );
    expect(findings).toEqual([]);
  });
});
