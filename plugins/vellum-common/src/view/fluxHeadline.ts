import { Headline } from '../api/GraphView';
import { GraphNode } from '../graph/types';
import { joinNames } from '../text/joinNames';
import { BuildHeadlineOptions } from './buildHeadline';

/** "3 of 7 Kustomizations wait for one: cert-manager". @internal */
export function fluxHeadline({
  graph,
  findings,
  boards,
}: BuildHeadlineOptions): Headline | undefined {
  const board = boards.find(candidate =>
    candidate.lanes.some(lane =>
      lane.cards.some(card => card.state === 'waiting'),
    ),
  );
  const cards = board?.lanes.flatMap(lane => lane.cards) ?? [];
  const waiting = cards.filter(card => card.state === 'waiting');
  const blockers = cards.filter(card => card.blocking);
  const [finding] = findings.filter(({ cause }) => cause !== 'forbidden');
  if (!board || waiting.length === 0 || blockers.length === 0) {
    return undefined;
  }
  const isWait = blockers.every(card => card.state === 'progressing');
  const one = blockers.length === 1;
  const start = `${joinNames(waiting.map(card => card.name))} ${
    waiting.length === 1 ? 'starts' : 'start'
  } when ${one ? 'it is' : 'they are'} ready.`;
  const blockerNode = graph.nodes.find(
    (node: GraphNode) => node.id === blockers[0].nodeId,
  );
  const blockerPath = blockerNode ? [blockerNode.id] : [];
  return {
    state: isWait && !finding ? 'progressing' : 'not-ready',
    title: `${waiting.length} of ${cards.length} ${board.title} ${
      waiting.length === 1 ? 'waits' : 'wait'
    } for ${one ? 'one' : blockers.length}`,
    cause: joinNames(blockers.map(card => card.name)),
    detail: [finding?.sentence ?? blockerNode?.health.message, start]
      .filter(Boolean)
      .join(' '),
    path: finding?.path.slice() ?? blockerPath,
    ...(finding?.nextStep && { nextStep: finding.nextStep }),
  };
}
