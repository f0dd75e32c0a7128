import { Headline } from '../api/GraphView';
import { joinNames } from '../text/joinNames';
import { LaneBoard, LaneCard } from '../waves/LaneBoard';
import { BuildHeadlineOptions } from './buildHeadline';

/** "3 of 7 Kustomizations wait for one: cert-manager". @internal */
export function fluxHeadline({
  graph,
  findings,
  boards,
  waits,
}: BuildHeadlineOptions): Headline | undefined {
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
      return {
        state: moves && !finding ? 'progressing' : 'not-ready',
        title: `${waiting.length} of ${total} ${board.title} ${
          waiting.length === 1 ? 'waits' : 'wait'
        } for ${one ? 'one' : blockers.length}`,
        cause: joinNames(blockers.map(({ name }) => name)),
        detail: [finding?.sentence ?? said, start].filter(Boolean).join(' '),
        path: finding ? [...finding.path] : [blocker.id],
        ...(finding?.nextStep && { nextStep: finding.nextStep }),
      };
    }
  }
  return undefined;
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
