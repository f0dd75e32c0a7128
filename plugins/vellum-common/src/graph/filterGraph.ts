import { stateGroupOf, StateGroup } from './countStates';
import { GraphIndex } from './GraphIndex';
import { GraphNode, ResourceGraph } from './types';

/** What a reader looks for; both parts have to fit. @public */
export interface GraphFilter {
  /** Words that all have to occur in the kind, name, label, namespace, reason or message; case does not matter. */
  text?: string;
  /** Empty or absent: all. */
  groups?: readonly StateGroup[];
}

/** Whether a filter lets everything through. @internal */
export function isEmptyFilter(filter: GraphFilter | undefined): boolean {
  return !filter?.text?.trim() && !filter?.groups?.length;
}

/** Whether one node is what the reader looks for. @public */
export function matchesFilter(
  node: GraphNode,
  { text = '', groups = [] }: GraphFilter,
): boolean {
  const group = stateGroupOf(node);
  if (groups.length > 0 && !(group && groups.includes(group))) {
    return false;
  }
  const haystack = [
    node.ref.kind,
    node.ref.name,
    node.ref.namespace,
    node.label,
    node.health.reason,
    node.health.message,
  ]
    .join(' ')
    .toLocaleLowerCase('en-US');
  const words = text.toLocaleLowerCase('en-US').split(/\s+/);
  return words.every(word => haystack.includes(word));
}

/**
 * The nodes that match, with those above them, since a name without its place says little. The order stays.
 *
 * @internal
 */
export function filterGraph(
  graph: ResourceGraph,
  filter: GraphFilter,
): ResourceGraph {
  if (isEmptyFilter(filter)) {
    return graph;
  }
  const index = GraphIndex.of(graph);
  const queue = graph.nodes
    .filter(node => matchesFilter(node, filter))
    .map(({ id }) => id);
  const kept = new Set(queue);
  for (let next = 0; next < queue.length; next++) {
    for (const { id } of index.parentsOf(queue[next])) {
      if (!kept.has(id)) {
        kept.add(id);
        queue.push(id);
      }
    }
  }
  return {
    roots: graph.roots.filter(id => kept.has(id)),
    nodes: graph.nodes.filter(({ id }) => kept.has(id)),
    edges: graph.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    problems: graph.problems,
  };
}
