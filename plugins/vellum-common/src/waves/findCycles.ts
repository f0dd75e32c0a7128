/** What is looked at, and what is left to look at, on the way down. */
interface Visit {
  id: string;
  next: number;
}

/**
 * The circles among items that depend on each other: each the largest set in which every item leads to every other.
 * Without recursion, since a chain may be as long as there are items.
 *
 * @internal
 */
export function findCycles(
  dependencies: ReadonlyMap<string, readonly string[]>,
): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const cycles: string[][] = [];

  const enter = (id: string): Visit => {
    order.set(id, order.size);
    lowest.set(id, order.size - 1);
    open.push(id);
    isOpen.add(id);
    return { id, next: 0 };
  };
  const lower = (id: string, to: number | undefined) =>
    lowest.set(id, Math.min(lowest.get(id) ?? 0, to ?? Infinity));

  for (const start of dependencies.keys()) {
    const path = order.has(start) ? [] : [enter(start)];
    while (path.length > 0) {
      const visit = path[path.length - 1];
      const { id } = visit;
      const to = dependencies.get(id)?.[visit.next++];
      if (to === undefined) {
        path.pop();
        const above = path[path.length - 1];
        if (above) {
          lower(above.id, lowest.get(id));
        }
        if (lowest.get(id) === order.get(id)) {
          const members = open.splice(open.lastIndexOf(id));
          members.forEach(member => isOpen.delete(member));
          if (members.length > 1 || dependencies.get(id)?.includes(id)) {
            cycles.push(members);
          }
        }
      } else if (dependencies.has(to) && !order.has(to)) {
        path.push(enter(to));
      } else if (isOpen.has(to)) {
        lower(id, order.get(to));
      }
    }
  }
  return cycles;
}
