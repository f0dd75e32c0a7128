import { GraphIndex } from '../../GraphIndex';
import { Candidate } from './Candidate';
import { nodesAbove } from './nodesAbove';

/**
 * Leaves out what only repeats that something below is wrong: symptoms above another candidate, and nodes that another
 * candidate speaks for. Where symptoms are above each other, in a circle, the first of them stays: a problem is never
 * left out altogether.
 *
 * @internal
 */
export function keepCauses(
  candidates: readonly Candidate[],
  index: GraphIndex,
  waits: ReadonlyMap<string, readonly string[]>,
): Candidate[] {
  const causes = candidates.filter(({ aside }) => !aside);
  const covered = new Set(causes.flatMap(({ covers }) => covers ?? []));
  const above = (some: readonly Candidate[]) =>
    nodesAbove(
      some.map(({ node }) => node.id),
      index,
      waits,
    );
  const aboveAny = above(causes);
  const kept = new Set(
    candidates.filter(
      ({ aside, symptom, node }) =>
        aside || (!covered.has(node.id) && !(symptom && aboveAny.has(node.id))),
    ),
  );
  const aboveKept = above([...kept].filter(({ aside }) => !aside));
  for (const candidate of causes) {
    const { id } = candidate.node;
    if (!kept.has(candidate) && !covered.has(id) && !aboveKept.has(id)) {
      kept.add(candidate);
      above([candidate]).forEach(parent => aboveKept.add(parent));
    }
  }
  return candidates.filter(candidate => kept.has(candidate));
}
