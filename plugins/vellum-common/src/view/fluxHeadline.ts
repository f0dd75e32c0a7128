import { Headline } from '../api/GraphView';
import { GraphIndex } from '../graph/GraphIndex';
import { ResourceGraph } from '../graph/types';
import { worstHealth } from '../health/severity';
import { joinNames } from '../text/joinNames';
import { LaneBoard, LaneCard } from '../waves/LaneBoard';
import { BuildHeadlineOptions } from './BuildHeadlineOptions';
import { ToolHeadline } from './ToolHeadline';

/** "3 of 7 Kustomizations wait for one: cert-manager". @internal */
export function fluxHeadline({
  graph,
  findings,
  boards,
  waits,
}: BuildHeadlineOptions): ToolHeadline | undefined {
  for (const board of boards) {
    const { total, waiting, blockers } = findBlocked(board, waits);
    const [blocker] = blockers;
    if (blocker && waiting.length > 0) {
      const finding = findings.find(({ path }) => path.includes(blocker.id));
      const said = graph.nodes.find(({ id }) => id === blocker.id)?.health
        .message;
      const one = blockers.length === 1;
      const start = `${joinNames(waiting.map(({ name }) => name))} ${
        waiting.length === 1 ? 'starts' : 'start'
      } when ${one ? 'it is' : 'they are'} ready.`;
      const moves = blockers.every(({ state }) => state === 'progressing');
      const headline: Headline = {
        state: moves && !finding ? 'progressing' : 'not-ready',
        title: `${waiting.length} of ${total} ${board.title} ${
          waiting.length === 1 ? 'waits' : 'wait'
        } for ${one ? 'one' : blockers.length}`,
        cause: joinNames(blockers.map(({ name }) => name)),
        detail: [finding?.sentence ?? said, start].filter(Boolean).join(' '),
        path: finding ? [...finding.path] : [blocker.id],
        ...(finding?.nextStep && { nextStep: finding.nextStep }),
      };
      const about = reachableFrom([...blockers, ...waiting], graph);
      const states = graph.nodes
        .filter(({ id }) => about.has(id))
        .map(({ health }) => health.state);
      return {
        headline,
        about,
        worst: worstHealth([headline.state, ...states]),
      };
    }
  }
  return undefined;
}

/** The objects of these cards and all that they bring. */
function reachableFrom(
  cards: readonly LaneCard[],
  graph: ResourceGraph,
): Set<string> {
  const index = GraphIndex.of(graph);
  const reached = new Set(cards.map(({ id }) => id));
  for (const id of reached) {
    index.childrenOf(id).forEach(child => reached.add(child.id));
  }
  return reached;
}

/** The cards that hold others, and those that wait for them at whatever distance. */
function findBlocked(
  { lanes }: LaneBoard,
  waits: ReadonlyMap<string, readonly string[]>,
): { total: number; waiting: LaneCard[]; blockers: LaneCard[] } {
  const cards = lanes.flatMap(lane => lane.cards);
  const blockers = cards.filter(({ blocking }) => blocking);
  const reached = new Set(blockers.map(({ id }) => id));
  for (let grown = true; grown; ) {
    const next = cards.filter(
      ({ id }) =>
        !reached.has(id) && waits.get(id)?.some(other => reached.has(other)),
    );
    next.forEach(({ id }) => reached.add(id));
    grown = next.length > 0;
  }
  const waiting = cards.filter(
    ({ id, state }) => state === 'waiting' && reached.has(id),
  );
  return { total: cards.length, waiting, blockers };
}
