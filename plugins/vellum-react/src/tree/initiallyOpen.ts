import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';

/** Up to this size a tree is shown whole; nobody should have to open what fits a screen. */
const SMALL_TREE = 30;

/**
 * The nodes that are open before the reader opens or closes any: all of a small tree; in a large one the roots, the path
 * to the cause, and whatever hides something that is not ready.
 */
export function initiallyOpen(
  graph: GraphView['graph'],
  path: readonly string[],
): ReadonlySet<string> {
  if (graph.nodes.length <= SMALL_TREE) {
    return new Set(graph.nodes.map(node => node.id));
  }
  const parents = new Map<string, string[]>();
  for (const { from, to } of graph.edges) {
    parents.set(to, [...(parents.get(to) ?? []), from]);
  }
  const open = new Set([...graph.roots, ...path]);
  const pending = graph.nodes
    .filter(node => node.health.state !== 'ready')
    .map(node => node.id);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    for (const parent of parents.get(id) ?? []) {
      if (!open.has(parent)) {
        open.add(parent);
        pending.push(parent);
      }
    }
  }
  return open;
}
