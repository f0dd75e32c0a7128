import { GraphIndex } from '../GraphIndex';
import { ResourceGraph } from '../types';

/**
 * The shortest way to each node from the first root that reaches it, over what is brought and what is waited for.
 *
 * @internal
 */
export function pathsFromRoots(
  graph: ResourceGraph,
  index: GraphIndex,
  waits: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string[]> {
  const cameFrom = new Map<string, string | undefined>();
  for (const root of graph.roots) {
    if (!cameFrom.has(root)) {
      cameFrom.set(root, undefined);
      const queue = [root];
      for (let next = 0; next < queue.length; next++) {
        const id = queue[next];
        const below = [
          ...index.childrenOf(id).map(child => child.id),
          ...(waits.get(id) ?? []),
        ];
        for (const to of below) {
          if (!cameFrom.has(to)) {
            cameFrom.set(to, id);
            queue.push(to);
          }
        }
      }
    }
  }
  const paths = new Map<string, string[]>();
  for (const start of cameFrom.keys()) {
    const path: string[] = [];
    for (
      let id: string | undefined = start;
      id !== undefined;
      id = cameFrom.get(id)
    ) {
      path.push(id);
    }
    paths.set(start, path.reverse());
  }
  return paths;
}
