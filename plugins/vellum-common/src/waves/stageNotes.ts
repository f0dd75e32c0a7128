import { joinNames } from '../text/joinNames';
import { Lane } from './LaneBoard';
import { StagePlan } from './StagePlan';

/** What a reader of the stages must know that no lane says. @internal */
export function stageNotes(
  plan: StagePlan,
  lanes: readonly Lane[],
  cycles: readonly string[][],
): string[] {
  const { roots, index } = plan;
  const notes: string[] = [];
  if (lanes.length > 1) {
    notes.push('A stage starts when what it depends on is ready.');
  }
  for (const cycle of cycles) {
    const names = cycle.map(id => index.get(id)?.ref.name ?? id);
    notes.push(
      names.length === 1
        ? `${names[0]} depends on itself: it can never start.`
        : `${joinNames(
            names,
            6,
          )} depend on each other in a circle: none of them can start.`,
    );
  }
  const suspended = roots.filter(({ health }) => health.state === 'suspended');
  if (suspended.length > 0) {
    const names = joinNames(suspended.map(({ ref }) => ref.name));
    notes.push(
      `${names} ${
        suspended.length === 1 ? 'is' : 'are'
      } suspended: what was applied before stays, changes do not arrive.`,
    );
  }
  const trusted = suspended.filter(
    node =>
      plan.hasDependents(node.id) &&
      !plan.isBlocker(node.id) &&
      plan.isStale(node.id),
  );
  if (trusted.length > 0) {
    const names = joinNames(trusted.map(({ ref }) => ref.name));
    notes.push(
      `Flux does not look at the suspension: what depends on ${names} goes on with the old state of it.`,
    );
  }
  const held = suspended.filter(({ id }) => plan.isBlocker(id));
  if (held.length > 0) {
    const names = joinNames(held.map(({ ref }) => ref.name));
    notes.push(
      `What depends on ${names} waits until somebody resumes ${
        held.length === 1 ? 'it' : 'them'
      }.`,
    );
  }
  return notes;
}
