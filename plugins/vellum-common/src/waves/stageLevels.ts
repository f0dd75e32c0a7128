/** Items by stage, first to last, and those whose dependencies form a circle. @internal */
export interface StageLevels {
  levels: string[][];
  cyclic: string[];
}

/**
 * An item's stage is one after the last of its dependencies. Items in a circle, and what depends on them, never get
 * one by that rule: the circle gets the stage after all others, what follows it the stages after that.
 *
 * @internal
 */
export function stageLevels(
  dependencies: ReadonlyMap<string, readonly string[]>,
): StageLevels {
  const levels: string[][] = [];
  const placed = new Set<string>();
  let left = [...dependencies.keys()];
  const cyclic: string[] = [];
  while (left.length > 0) {
    const isFree = (id: string) =>
      (dependencies.get(id) ?? []).every(
        dependency => placed.has(dependency) || !dependencies.has(dependency),
      );
    let next = left.filter(isFree);
    if (next.length === 0) {
      next = left.filter(id => dependsOnItself(id, dependencies, placed));
      cyclic.push(...next);
    }
    levels.push(next);
    next.forEach(id => placed.add(id));
    left = left.filter(id => !placed.has(id));
  }
  return { levels, cyclic };
}

function dependsOnItself(
  id: string,
  dependencies: ReadonlyMap<string, readonly string[]>,
  placed: ReadonlySet<string>,
): boolean {
  const seen = new Set<string>();
  const queue = [id];
  for (let next = 0; next < queue.length; next++) {
    for (const dependency of dependencies.get(queue[next]) ?? []) {
      if (dependency === id) {
        return true;
      }
      if (!placed.has(dependency) && !seen.has(dependency)) {
        seen.add(dependency);
        queue.push(dependency);
      }
    }
  }
  return false;
}
