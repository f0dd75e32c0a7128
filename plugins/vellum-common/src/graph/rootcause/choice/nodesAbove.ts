import { GraphIndex } from '../../GraphIndex';

/** Every node that brings, or waits for, one of these nodes; of these nodes only those above another. @internal */
export function nodesAbove(
  ids: readonly string[],
  index: GraphIndex,
  waits: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const waiting = new Map<string, string[]>();
  for (const [id, blockers] of waits) {
    for (const blocker of blockers) {
      const known = waiting.get(blocker);
      if (known) {
        known.push(id);
      } else {
        waiting.set(blocker, [id]);
      }
    }
  }
  const above = new Set<string>();
  const queue = [...ids];
  for (let next = 0; next < queue.length; next++) {
    const parents = [
      ...index.parentsOf(queue[next]).map(({ id }) => id),
      ...(waiting.get(queue[next]) ?? []),
    ];
    for (const parent of parents) {
      if (!above.has(parent)) {
        above.add(parent);
        queue.push(parent);
      }
    }
  }
  return above;
}
