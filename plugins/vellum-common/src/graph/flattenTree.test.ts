import { countStates } from './countStates';
import { filterGraph } from './filterGraph';
import { flattenTree, TreeRow } from './flattenTree';
import { GraphNode, ResourceGraph } from './types';

function node(name: string, state: GraphNode['health']['state']): GraphNode {
  return {
    id: name,
    ref: { group: 'example.io', kind: 'Widget', namespace: 'team', name },
    presence: 'present',
    role: 'object',
    health: { state, rule: 'test', message: `is ${state}` },
    conditions: [],
    facts: [],
  };
}

/** root ► a ► c, root ► b ► c: c has two parents. */
const graph: ResourceGraph = {
  roots: ['root'],
  nodes: [
    node('root', 'not-ready'),
    node('a', 'failed'),
    node('c', 'ready'),
    node('b', 'ready'),
  ],
  edges: [
    { from: 'root', to: 'a', relation: 'composes' },
    { from: 'root', to: 'b', relation: 'composes' },
    { from: 'a', to: 'c', relation: 'manages' },
    { from: 'b', to: 'c', relation: 'manages' },
  ],
  problems: [],
};

const all = new Set(['root', 'a', 'b', 'c']);

const markOf = ({ hasChildren, expanded }: TreeRow) =>
  hasChildren ? [' +', ' -'][Number(expanded)] : '';

const lines = (...args: Parameters<typeof flattenTree>) =>
  flattenTree(...args).map(row =>
    [
      '  '.repeat(row.depth),
      row.node.id,
      markOf(row),
      row.onPath ? ' !' : '',
    ].join(''),
  );

describe('flattenTree', () => {
  it('shows only the roots while nothing is expanded', () => {
    expect(lines(graph, { expanded: new Set() })).toEqual(['root +']);
  });

  it('gives an object a row below each that brings it', () => {
    expect(lines(graph, { expanded: all })).toEqual([
      'root -',
      '  a -',
      '    c',
      '  b -',
      '    c',
    ]);
    const keys = flattenTree(graph, { expanded: all }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('marks the way to the cause', () => {
    expect(
      lines(graph, { expanded: all, path: ['root', 'a'] }).slice(0, 3),
    ).toEqual(['root - !', '  a - !', '    c']);
  });

  it('shows what matches, and what is above it, whatever is expanded', () => {
    expect(
      lines(graph, { expanded: new Set(), filter: { text: 'widget C' } }),
    ).toEqual(['root -', '  a -', '    c', '  b -', '    c']);
    expect(
      lines(graph, { expanded: new Set(), filter: { groups: ['problems'] } }),
    ).toEqual(['root -', '  a']);
  });

  it('does not show a root twice at the top', () => {
    const twice = { ...graph, roots: ['root', 'a', 'root'] };
    expect(lines(twice, { expanded: new Set(['root']) })).toEqual([
      'root -',
      '  a +',
      '  b +',
    ]);
  });
});

describe('filterGraph', () => {
  it('returns the graph itself for an empty filter', () => {
    expect(filterGraph(graph, {})).toBe(graph);
    expect(filterGraph(graph, { text: '  ', groups: [] })).toBe(graph);
  });

  it('finds words in messages and namespaces', () => {
    const found = filterGraph(graph, { text: 'FAILED team' });
    expect(found.nodes.map(({ id }) => id)).toEqual(['root', 'a']);
    expect(found.edges).toHaveLength(1);
  });

  it('finds nothing without failing', () => {
    expect(filterGraph(graph, { text: 'nowhere' })).toMatchObject({
      roots: [],
      nodes: [],
      edges: [],
    });
  });
});

describe('countStates', () => {
  it('counts by state and by group', () => {
    const { total, byGroup, byState } = countStates(graph);
    expect(total).toBe(4);
    expect(byGroup).toEqual({
      problems: 2,
      progressing: 0,
      suspended: 0,
      ready: 2,
    });
    expect(byState.failed).toBe(1);
  });

  it('calls nothing a problem that is still being read, or only known by name', () => {
    const loading = { ...node('l', 'unknown'), presence: 'loading' as const };
    const named = node('n', 'unknown');
    named.health.rule = 'graph/by-reference';
    const counts = countStates({ ...graph, nodes: [loading, named] });
    expect(counts.byGroup).toEqual({
      problems: 0,
      progressing: 1,
      suspended: 0,
      ready: 0,
    });
    expect(counts.total).toBe(2);
  });
});
