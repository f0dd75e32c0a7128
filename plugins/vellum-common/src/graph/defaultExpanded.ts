import { ResourceGraph } from './types';

/**
 * The nodes to expand when a tree is first shown: the roots and what they bring, and every way to a problem. What is
 * ready further down stays folded.
 *
 * @public
 */
export function defaultExpanded(
  graph: ResourceGraph,
  paths: ReadonlyArray<readonly string[]> = [],
): Set<string> {
  const expanded = new Set(graph.roots);
  const roots = new Set(graph.roots);
  for (const { from, to, relation } of graph.edges) {
    if (roots.has(from) && relation === 'claims') {
      expanded.add(to);
    }
  }
  for (const path of paths) {
    path.slice(0, -1).forEach(id => expanded.add(id));
  }
  return expanded;
}
