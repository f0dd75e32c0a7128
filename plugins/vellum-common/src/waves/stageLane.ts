import { joinNames } from '../text/joinNames';
import { describeEdge } from './describeEdge';
import { DependencyEdge } from './DependencyEdge';
import { Lane, LaneCard, LaneState } from './LaneBoard';
import { nameFrom } from './nameFrom';
import { describeStageCard } from './stageCard';
import { StagePlan } from './StagePlan';

/** One stage as a lane. @internal */
export function describeStage(
  ids: readonly string[],
  position: number,
  plan: StagePlan,
  cyclic: ReadonlySet<string>,
): Lane {
  const cards = ids
    .flatMap(id => plan.index.get(id) ?? [])
    .map(node => describeStageCard(node, plan));
  const state = stateOf(cards);
  const reason = ids.some(id => cyclic.has(id))
    ? 'depend on each other in a circle'
    : reasonOf(ids, state, plan);
  return {
    id: `stage-${position + 1}`,
    title: `stage ${position + 1}`,
    state,
    ready: cards.filter(card => card.state === 'done').length,
    total: cards.length,
    ...(reason && { reason }),
    cards,
  };
}

function stateOf(cards: readonly LaneCard[]): LaneState {
  if (cards.some(card => card.state === 'failed')) {
    return 'failed';
  }
  const open = cards.filter(
    ({ state, blocking }) =>
      blocking || (state !== 'done' && state !== 'suspended'),
  );
  if (open.length === 0) {
    return 'done';
  }
  if (open.every(card => card.state === 'waiting')) {
    return 'waiting';
  }
  return open.some(card => card.blocking) ? 'blocking' : 'running';
}

/** What the objects of a stage wait for: each for the first entry that holds it, and where that waits, for its bottom. */
function reasonOf(
  ids: readonly string[],
  state: LaneState,
  plan: StagePlan,
): string | undefined {
  if (state !== 'waiting') {
    return undefined;
  }
  const held = new Map<string, { edge: DependencyEdge; name: string }>();
  const roots = new Map<string, string>();
  for (const id of ids) {
    const own = plan.index.get(id);
    const [edge] = own && plan.isWaiting(id) ? plan.unmet(id) : [];
    if (own && edge) {
      held.set(edge.to, { edge, name: nameFrom(own.ref, edge.ref) });
      const root = plan.isWaiting(edge.to) ? plan.rootOf(id) : undefined;
      if (root) {
        roots.set(root.id, nameFrom(own.ref, root.ref));
      }
    }
  }
  const [first] = held.values();
  if (!first) {
    return undefined;
  }
  const names = joinNames([...held.values()].map(({ name }) => name));
  const bottom = joinNames([...roots.values()]);
  return plan.isWaiting(first.edge.to)
    ? `dependsOn ${names}${bottom && `, held by ${bottom}`}`
    : `dependsOn ${names}: ${describeEdge(first.edge)}`;
}
