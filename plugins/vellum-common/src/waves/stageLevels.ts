import { findCycles } from './findCycles';

/** Items by stage, first to last, and the circles that their dependencies form. @internal */
export interface StageLevels {
  levels: string[][];
  cycles: string[][];
}

/**
 * An item's stage is one after the last of its dependencies. Items in a circle, and what depends on them, never get
 * one by that rule: the circles get the stage after all others, what follows them the stages after that.
 *
 * @internal
 */
export function stageLevels(
  dependencies: ReadonlyMap<string, readonly string[]>,
): StageLevels {
  const open = new Map<string, number>();
  const dependents = new Map<string, string[]>();
  for (const [id, list] of dependencies) {
    const known = [...new Set(list)].filter(other => dependencies.has(other));
    open.set(id, known.length);
    for (const other of known) {
      const waiting = dependents.get(other) ?? [];
      waiting.push(id);
      dependents.set(other, waiting);
    }
  }
  const order = new Map([...dependencies.keys()].map((id, at) => [id, at]));
  const inOrder = (ids: readonly string[]) =>
    [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const levels: string[][] = [];
  const placed = new Set<string>();
  const place = (ids: readonly string[]): string[] => {
    levels.push(inOrder(ids));
    ids.forEach(id => placed.add(id));
    const freed: string[] = [];
    for (const id of ids) {
      for (const dependent of dependents.get(id) ?? []) {
        const left = (open.get(dependent) ?? 0) - 1;
        open.set(dependent, left);
        if (left === 0 && !placed.has(dependent)) {
          freed.push(dependent);
        }
      }
    }
    return freed;
  };
  const placeAll = (first: readonly string[]) => {
    for (let next = first; next.length > 0; next = place(next));
  };
  placeAll([...open.keys()].filter(id => open.get(id) === 0));
  if (placed.size === dependencies.size) {
    return { levels, cycles: [] };
  }
  const cycles = findCycles(dependencies).map(inOrder);
  placeAll(cycles.flat());
  return { levels, cycles };
}
