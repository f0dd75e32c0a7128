import { GraphIndex } from '../../GraphIndex';
import { ResourceGraph } from '../../types';

/** Ways to nodes, put together when asked for: few nodes have a finding. @internal */
export type PathsFromRoots = Pick<ReadonlyMap<string, string[]>, 'get' | 'has'>;

/**
 * The shortest way to each node from the first root that reaches it, over what is brought and what is waited for.
 *
 * @internal
 */
export function pathsFromRoots(
  graph: ResourceGraph,
  index: GraphIndex,
  waits: ReadonlyMap<string, readonly string[]>,
): PathsFromRoots {
  const cameFrom = new Map<string, string | undefined>();
  for (const root of graph.roots) {
    if (!cameFrom.has(root)) {
      cameFrom.set(root, undefined);
      const queue = [root];
      for (let next = 0; next < queue.length; next++) {
        const id = queue[next];
        const visit = (to: string) => {
          if (!cameFrom.has(to)) {
            cameFrom.set(to, id);
            queue.push(to);
          }
        };
        index.childrenOf(id).forEach(child => visit(child.id));
        waits.get(id)?.forEach(visit);
      }
    }
  }
  return {
    has: id => cameFrom.has(id),
    get: end => {
      const path: string[] = [];
      for (
        let id = cameFrom.has(end) ? end : undefined;
        id !== undefined;
        id = cameFrom.get(id)
      ) {
        path.push(id);
      }
      return path.length > 0 ? path.reverse() : undefined;
    },
  };
}
