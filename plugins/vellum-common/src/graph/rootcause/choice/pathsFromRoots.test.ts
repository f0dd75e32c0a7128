import { GraphIndex } from '../../GraphIndex';
import { GraphEdge, GraphNode, ResourceGraph } from '../../types';
import { pathsFromRoots } from './pathsFromRoots';

function graphOf(roots: string, ...edges: string[]): ResourceGraph {
  const pairs = edges.map(edge => edge.split('>'));
  const ids = [...new Set([...roots, ...pairs.flat()])];
  return {
    roots: [...roots],
    nodes: ids.map(
      (id): GraphNode => ({
        id,
        ref: { group: '', kind: 'Widget', name: id },
        presence: 'present',
        role: 'object',
        health: { state: 'ready', rule: 'test' },
        conditions: [],
        facts: [],
      }),
    ),
    edges: pairs.map(
      ([from, to]): GraphEdge => ({ from, to, relation: 'owns' }),
    ),
    problems: [],
  };
}

const waits = new Map([['d', ['w']]]);

describe('pathsFromRoots', () => {
  it.each([
    [
      'the shortest way, not the first found',
      ['a>b', 'b>c', 'c>d', 'a>d'],
      'ad',
    ],
    ['over what is waited for, too', ['a>d', 'x>w'], 'adw'],
    ['in a circle without end', ['a>b', 'b>a', 'b>d'], 'abd'],
  ])('goes %s', (_, edges, expected) => {
    const graph = graphOf('a', ...edges);
    const paths = pathsFromRoots(graph, new GraphIndex(graph), waits);
    expect(paths.get(expected[expected.length - 1])?.join('')).toBe(expected);
  });

  it('starts at what was asked for first, though another root is nearer', () => {
    const graph = graphOf('az', 'a>b', 'b>d', 'z>d');
    const paths = pathsFromRoots(graph, new GraphIndex(graph), waits);
    expect(paths.get('d')?.join('')).toBe('abd');
  });

  it('knows no way to what no root reaches', () => {
    const graph = graphOf('a', 'x>y');
    const paths = pathsFromRoots(graph, new GraphIndex(graph), waits);
    expect(paths.has('y')).toBe(false);
  });
});
