import { Headline } from '../api/GraphView';
import { describeRef } from '../graph/describeRef';
import { Finding } from '../graph/types';
import { capitalize, uncapitalize } from '../text/letterCase';
import { joinNames } from '../text/joinNames';
import { withFullStop } from '../text/withFullStop';
import { Lane, LaneBoard, LaneCard } from '../waves/LaneBoard';
import { BuildHeadlineOptions } from './BuildHeadlineOptions';
import { ToolHeadline } from './ToolHeadline';

/** "Syncing for 4 min: wave 0 waits for 1 of 3". @internal */
export function syncHeadline({
  boards,
  findings,
  graph,
}: BuildHeadlineOptions): ToolHeadline | undefined {
  for (const board of boards) {
    const lane = board.lanes.find(
      ({ state }) => state === 'blocking' || state === 'running',
    );
    if (board.chips.includes('Syncing') && lane) {
      const headline = runningHeadline(board, lane, findings, graph.roots);
      return { headline, about: new Set([board.id]), worst: headline.state };
    }
  }
  return undefined;
}

function runningHeadline(
  board: LaneBoard,
  lane: Lane,
  findings: readonly Finding[],
  roots: readonly string[],
): Headline {
  const blockers = lane.cards.filter(card => card.blocking);
  const isChild = !roots.includes(board.id);
  const name = isChild ? `${board.title} ${nameOf(lane)}` : nameOf(lane);
  const [first] = blockers;
  // A sync goes on by itself only where nothing below it is in its way; that it runs is no comfort where something is.
  const inTheWay = findings.find(({ path }) => path.includes(board.id));
  const base = {
    state: inTheWay ? ('not-ready' as const) : ('progressing' as const),
    title: 'Syncing',
    ...(lane.since && { since: lane.since }),
  };
  if (!first) {
    // A reason of the lane is the one that Argo CD itself waits for.
    const said = lane.reason ? undefined : inTheWay;
    return {
      ...base,
      cause: `${name} ${lane.reason ?? 'is being applied'}`,
      ...(said && { detail: said.sentence }),
      path: said ? [...said.path] : [board.id],
      ...(said?.nextStep && { nextStep: said.nextStep }),
    };
  }
  const blocker = first.nodeId ?? first.id;
  const finding = findings.find(({ path }) => path.includes(blocker));
  const waiting = board.lanes.filter(
    ({ phase, state }) => state === 'waiting' && phase !== 'SyncFail',
  );
  const isDeleted = first.gateReason === 'deletion';
  const next =
    waiting.length > 0
      ? `${capitalize(joinNames(waiting.map(nameOf)))} ${
          waiting.length === 1 ? 'starts' : 'start'
        } when ${blockers.length === 1 ? 'it is' : 'they are'} ${
          isDeleted ? 'gone' : 'healthy'
        }.`
      : undefined;
  return {
    ...base,
    cause: `${name} waits for ${blockers.length} of ${lane.total}`,
    detail: [finding?.sentence ?? ownWords(first), next]
      .filter(Boolean)
      .join(' '),
    path: finding
      ? finding.path.slice(0, finding.path.indexOf(blocker) + 1)
      : [board.id, ...(first.nodeId ? [first.nodeId] : [])],
    ...(finding?.nextStep && { nextStep: finding.nextStep }),
  };
}

function nameOf({ phase, title }: Lane): string {
  return phase && phase !== 'Sync' ? `${phase} ${title}` : title;
}

function ownWords(card: LaneCard): string {
  if (card.root) {
    return `${describeRef(card)} waits for ${describeRef(card.root)}.`;
  }
  if (card.gateReason === 'reported' && !card.message) {
    // Whatever it waits for, it is no health: nothing checks this kind.
    return `Argo CD waits for ${describeRef(card)}.`;
  }
  const said = uncapitalize(card.message ?? card.now);
  const state = card.gateReason === 'deletion' ? 'still there' : 'not healthy';
  return withFullStop(`${describeRef(card)} is ${state}: ${said}`);
}
