import { healthSeverity } from '../health/severity';
import { compareText } from '../text/compareText';
import { CollectedGraph } from './collectNodes';
import { describeRef } from './describeRef';
import { GraphEdge, GraphNode, GraphProblem, ResourceGraph } from './types';

/**
 * Order of siblings: worst first, then by the name that is shown, then by id so that no two are equal.
 */
function compareSiblings(a: GraphNode, b: GraphNode): number {
  return (
    healthSeverity(a.health.state) - healthSeverity(b.health.state) ||
    compareText(a.label ?? a.ref.name, b.label ?? b.ref.name) ||
    compareText(a.id, b.id)
  );
}

/**
 * Puts what was collected into depth-first order. An edge that leads back to an object above it is taken out and
 * reported: what is left has no cycle, so that whoever walks it needs no guard. Edges are in the order of their parents,
 * siblings in the order of the walk.
 *
 * @internal
 */
export function orderGraph(collected: CollectedGraph): ResourceGraph {
  const children = new Map<
    string,
    Array<{ edge: GraphEdge; node: GraphNode }>
  >();
  for (const edge of collected.edges) {
    const node = collected.nodes.get(edge.to)?.node;
    if (node) {
      const siblings = children.get(edge.from) ?? [];
      siblings.push({ edge, node });
      children.set(edge.from, siblings);
    }
  }
  for (const siblings of children.values()) {
    siblings.sort((a, b) => compareSiblings(a.node, b.node));
  }

  const nodes: GraphNode[] = [];
  const cycles: GraphProblem[] = [];
  const cut = new Set<GraphEdge>();
  const visited = new Set<string>();
  const open = new Set<string>();
  const stack: Array<{ id: string; next: number }> = [];
  const enter = (id: string) => {
    const found = collected.nodes.get(id);
    if (found && !visited.has(id)) {
      visited.add(id);
      open.add(id);
      nodes.push(found.node);
      stack.push({ id, next: 0 });
    }
  };
  for (const root of collected.roots) {
    enter(root);
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      const child = children.get(top.id)?.[top.next++];
      if (!child) {
        open.delete(top.id);
        stack.pop();
      } else if (open.has(child.node.id)) {
        cut.add(child.edge);
        cycles.push({
          type: 'cycle',
          nodeId: top.id,
          message: `${describeRef(child.node.ref)} is above and below itself.`,
        });
      } else {
        enter(child.node.id);
      }
    }
  }
  const edges: GraphEdge[] = [];
  for (const { id } of nodes) {
    for (const { edge } of children.get(id) ?? []) {
      if (!cut.has(edge)) {
        edges.push(edge);
      }
    }
  }
  return {
    roots: collected.roots,
    nodes,
    edges,
    problems: [...collected.problems, ...cycles].sort(
      (a, b) =>
        compareText(a.type, b.type) || compareText(a.message, b.message),
    ),
  };
}
