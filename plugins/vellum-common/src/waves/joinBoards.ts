import { describeRef } from '../graph/describeRef';
import { joinNames } from '../text/joinNames';
import { Lane, LaneBoard, LaneCard, LaneRoot } from './LaneBoard';

/**
 * Boards that know of each other: a card that is an Application with a board of its own leads to it, and says what holds
 * that board, down to the first that is held by no other.
 *
 * @internal
 */
export function joinBoards(boards: readonly LaneBoard[]): LaneBoard[] {
  const byId = new Map(boards.map(board => [board.id, board]));
  const joinCard = (card: LaneCard, own: string): LaneCard => {
    const boardId = card.nodeId;
    if (!boardId || boardId === own || !byId.has(boardId)) {
      return card;
    }
    const isOpen = card.state !== 'done' && card.state !== 'waiting';
    const root = isOpen ? bottomOf(boardId, own, byId) : undefined;
    return { ...card, boardId, ...(root && { root }) };
  };
  return boards.map(board => ({
    ...board,
    lanes: board.lanes.map(lane =>
      withBottom({
        ...lane,
        cards: lane.cards.map(card => joinCard(card, board.id)),
      }),
    ),
  }));
}

/** Down from board to board, each by the first card that holds it. */
function bottomOf(
  start: string,
  from: string,
  boards: ReadonlyMap<string, LaneBoard>,
): LaneRoot | undefined {
  const seen = new Set([from]);
  let board = boards.get(start);
  let bottom: LaneRoot | undefined;
  while (board && !seen.has(board.id)) {
    seen.add(board.id);
    const card = holderOf(board);
    if (!card) {
      break;
    }
    bottom = rootOf(card, board.id);
    board = boards.get(card.nodeId ?? '');
  }
  return bottom;
}

/** What holds a board; where nothing does, since its sync is over, what is not well on it. */
function holderOf({ lanes }: LaneBoard): LaneCard | undefined {
  const cards = lanes.flatMap(lane => lane.cards);
  return (
    cards.find(({ blocking }) => blocking) ??
    cards.find(({ state }) => state === 'failed') ??
    cards.find(({ state }) => state === 'progressing' || state === 'suspended')
  );
}

function rootOf(card: LaneCard, boardId: string): LaneRoot {
  const { kind, name, namespace, nodeId } = card;
  return {
    kind,
    name,
    ...(namespace && { namespace }),
    ...(nodeId && { nodeId }),
    boardId,
  };
}

/** The reason of a lane, with the bottom of what its blockers wait for. */
function withBottom(lane: Lane): Lane {
  const roots = lane.cards.flatMap(({ blocking, boardId, root }) =>
    blocking && boardId && root ? [describeRef(root)] : [],
  );
  return lane.reason && roots.length > 0
    ? {
        ...lane,
        reason: `${lane.reason}, held by ${joinNames([...new Set(roots)])}`,
      }
    : lane;
}
