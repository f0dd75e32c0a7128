import { openLists } from './openLists';

const pod = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name },
});

describe('openLists', () => {
  it.each<[reason: string, values: unknown[], names: string[], left: number]>([
    ['an object stands for itself', [pod('a')], ['a'], 0],
    [
      'a List stands for its items, in their place',
      [
        pod('a'),
        { apiVersion: 'v1', kind: 'List', items: [pod('b'), pod('c')] },
        pod('d'),
      ],
      ['a', 'b', 'c', 'd'],
      0,
    ],
    [
      'the items of a list of one kind are of that kind',
      [
        {
          apiVersion: 'v1',
          kind: 'PodList',
          items: [{ metadata: { name: 'a' } }],
        },
      ],
      ['a'],
      0,
    ],
    [
      'a list may hold lists',
      [{ kind: 'List', items: [{ kind: 'List', items: [pod('a')] }] }],
      ['a'],
      0,
    ],
    [
      'an object whose kind ends in List has no items, and is one',
      [
        {
          apiVersion: 'example.io/v1',
          kind: 'AllowList',
          metadata: { name: 'a' },
        },
      ],
      ['a'],
      0,
    ],
    ['an empty list holds nothing', [{ kind: 'List', items: [] }], [], 0],
    [
      'what is no object is named',
      [null, 'text', { kind: 'Pod' }, { kind: 'PodList', items: [null] }],
      [],
      4,
    ],
  ])('%s', (_, values, names, left) => {
    const { objects, unreadable } = openLists(values);
    expect(objects.map(({ metadata }) => metadata.name)).toEqual(names);
    expect(objects.every(({ kind }) => kind.length > 0)).toBe(true);
    expect(unreadable).toHaveLength(left);
  });

  it('gives the items of a typed list the kind of the list', () => {
    const { objects } = openLists([
      {
        apiVersion: 'apps/v1',
        kind: 'DeploymentList',
        items: [{ metadata: { name: 'web' } }],
      },
    ]);
    expect(objects).toEqual([
      { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' } },
    ]);
  });

  it.each<[reason: string, list: object]>([
    [
      'an item that says what it is',
      { apiVersion: 'v1', kind: 'PodList', items: [pod('a')] },
    ],
    [
      'a list that does not say of which version it is',
      { kind: 'PodList', items: [pod('a')] },
    ],
    [
      'a list of anything',
      { apiVersion: 'example.org/v1', kind: 'List', items: [pod('a')] },
    ],
  ])('leaves items as they are: %s', (_reason, list) => {
    expect(openLists([list])).toEqual({ objects: [pod('a')], unreadable: [] });
  });

  it.each<[reason: string, value: unknown]>([
    [
      'an item without a kind in a list of anything',
      {
        apiVersion: 'v1',
        kind: 'List',
        items: [{ apiVersion: 'v1', metadata: { name: 'a' } }],
      },
    ],
    [
      'an item without metadata in a list of one kind',
      { apiVersion: 'v1', kind: 'PodList', items: [{ spec: {} }] },
    ],
    [
      'an item that names a kind of its own, and no version',
      {
        apiVersion: 'v1',
        kind: 'PodList',
        items: [{ kind: 'Node', metadata: { name: 'a' } }],
      },
    ],
    [
      'an item without a kind in a list that names no version',
      { kind: 'PodList', items: [{ metadata: { name: 'a' } }] },
    ],
  ])('hands back what is no object as it was: %s', (_reason, value) => {
    const { items } = value as { items: unknown[] };
    expect(openLists([value])).toEqual({ objects: [], unreadable: items });
  });

  it('takes an object that only has items for an object', () => {
    const menu = { ...pod('a'), kind: 'Menu', items: [pod('b')] };
    expect(openLists([menu]).objects).toEqual([menu]);
  });
});
