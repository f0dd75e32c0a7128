import { GraphNode, ResourceGraph } from '../graph/types';
import { HealthState } from '../health/types';
import { treeLines } from './treeLines';

function node(name: string, state: HealthState = 'ready'): GraphNode {
  return {
    id: name,
    ref: { group: '', kind: 'Thing', name },
    presence: 'present',
    role: 'object',
    health: { state, rule: 'test' },
    conditions: [],
    facts: [],
  };
}

function graphOf(
  nodes: GraphNode[],
  edges: Array<[string, string]>,
): ResourceGraph {
  const below = new Set(edges.map(([, to]) => to));
  return {
    roots: nodes.map(({ id }) => id).filter(id => !below.has(id)),
    nodes,
    edges: edges.map(([from, to]) => ({ from, to, relation: 'owns' })),
    problems: [],
  };
}

function textOf(graph: ResourceGraph, fold: boolean): string[] {
  return treeLines(graph, { fold }).map(
    ({ branches, node: shown, folded }) =>
      `${branches}${shown?.ref.name ?? `+${folded}`}`,
  );
}

describe('the lines of a tree', () => {
  const nodes = [
    node('a', 'failed'),
    node('b', 'failed'),
    node('c', 'failed'),
    node('d'),
    node('e'),
    node('f'),
    node('g'),
  ];
  const edges: Array<[string, string]> = [
    ['a', 'b'],
    ['b', 'c'],
    ['b', 'd'],
    ['a', 'e'],
    ['e', 'f'],
  ];

  it('draw a rail beside what has a sibling below', () => {
    expect(textOf(graphOf(nodes, edges), false)).toEqual([
      'a',
      '├─ b',
      '│  ├─ c',
      '│  └─ d',
      '└─ e',
      '   └─ f',
      'g',
    ]);
  });

  it('count what is ready in place of showing it, and keep roots', () => {
    expect(textOf(graphOf(nodes, edges), true)).toEqual([
      'a',
      '├─ b',
      '│  ├─ c',
      '│  └─ +1',
      '└─ +2',
      'g',
    ]);
  });

  it('keep a ready object that has something broken below it', () => {
    const graph = graphOf(
      [node('a'), node('b'), node('c', 'progressing'), node('d')],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['b', 'd'],
      ],
    );
    expect(textOf(graph, true)).toEqual(['a', '└─ b', '   ├─ c', '   └─ +1']);
  });

  it('have no limit in depth', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `n${at}`);
    const deep = graphOf(
      names.map(name => node(name)),
      names.slice(1).map((name, at) => [names[at], name]),
    );
    expect(treeLines(deep, { fold: true })).toEqual([
      expect.objectContaining({ branches: '' }),
      { branches: '└─ ', folded: 19_999 },
    ]);
  });
});
