import { describeRef } from '../../describeRef';
import { GraphNode } from '../../types';
import { FindingContext, FindingRule } from '../rule/FindingRule';

/** Objects that wait for each other wait for ever, and no controller says so. Told once, at the first of them. @internal */
export const dependencyCycle: FindingRule = {
  cause: 'dependency-cycle',
  find(node, context) {
    const cycle = cycleThrough(node, context);
    if (!cycle) {
      return undefined;
    }
    const first = [...cycle].sort((a, b) => (a.id < b.id ? -1 : 1))[0];
    const start = cycle.indexOf(first);
    const round = [...cycle.slice(start), ...cycle.slice(0, start), first];
    const names = round.map(({ ref }) => ref.name).join(' → ');
    return {
      title: `${first.ref.kind}s wait for each other: ${names}`,
      sentence: `These ${first.ref.kind}s depend on each other in a circle and can never start: ${names}.`,
      nextStep: `Take one of the dependsOn entries out by pull request, such as that of ${describeRef(
        round[round.length - 2].ref,
      )}.`,
      since: node.health.since,
    };
  },
};

/** The shortest way from a node back to itself over what waits for what. */
function cycleThrough(
  node: GraphNode,
  { index, waitsFor }: FindingContext,
): GraphNode[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [node.id];
  for (let next = 0; next < queue.length; next++) {
    for (const to of waitsFor(queue[next])) {
      if (to === node.id) {
        return wayBack(node.id, queue[next], cameFrom)
          .map(id => index.get(id))
          .filter((found): found is GraphNode => found !== undefined);
      }
      if (!cameFrom.has(to)) {
        cameFrom.set(to, queue[next]);
        queue.push(to);
      }
    }
  }
  return undefined;
}

function wayBack(
  start: string,
  end: string,
  cameFrom: ReadonlyMap<string, string>,
): string[] {
  const way: string[] = [];
  for (
    let id: string | undefined = end;
    id !== undefined && id !== start;
    id = cameFrom.get(id)
  ) {
    way.unshift(id);
  }
  return [start, ...way];
}
