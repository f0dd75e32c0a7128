import { LaneBoard } from '../waves/LaneBoard';

/** The lanes of a board: one line per lane and card, with what holds marked by a star. */
export function renderLanes({ lanes }: LaneBoard): string[] {
  return lanes.flatMap(lane => {
    const reason = lane.reason ? ` (${lane.reason})` : '';
    const head = [lane.phase, lane.title, lane.state].filter(Boolean).join(' ');
    return [
      `${head} ${lane.ready}/${lane.total}${reason}`,
      ...lane.cards.map(
        ({ blocking, kind, name, state, then, now, gateReason }) =>
          `${
            blocking ? '*' : ' '
          } ${kind} ${name}: ${state} | ${then} | ${now} | ${gateReason}`,
      ),
    ];
  });
}
