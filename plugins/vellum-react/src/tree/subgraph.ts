import {
  GraphView,
  RelationName,
} from '@vellum-io/backstage-plugin-vellum-common';

/**
 * What some nodes bring, as a graph of its own with these as roots. Edges of the relations left out are not followed.
 *
 * @public
 */
export function subgraph(
  graph: GraphView['graph'],
  roots: readonly string[],
  leaveOut: readonly RelationName[] = [],
): GraphView['graph'] {
  const edges = graph.edges.filter(edge => !leaveOut.includes(edge.relation));
  const children = new Map<string, string[]>();
  for (const { from, to } of edges) {
    children.set(from, [...(children.get(from) ?? []), to]);
  }
  const reached = new Set<string>();
  const pending = [...roots];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (!reached.has(id)) {
      reached.add(id);
      pending.push(...(children.get(id) ?? []));
    }
  }
  return {
    roots: [...roots],
    nodes: graph.nodes.filter(node => reached.has(node.id)),
    edges: edges.filter(({ from, to }) => reached.has(from) && reached.has(to)),
    problems: graph.problems.filter(
      ({ nodeId }) => nodeId !== undefined && reached.has(nodeId),
    ),
  };
}
