import {
  GraphNode,
  GraphView,
} from '@vellum-io/backstage-plugin-vellum-common';

/** Nodes of a view by id. @public */
export function indexNodes(
  graph: GraphView['graph'],
): ReadonlyMap<string, GraphNode> {
  return new Map(graph.nodes.map(node => [node.id, node]));
}
