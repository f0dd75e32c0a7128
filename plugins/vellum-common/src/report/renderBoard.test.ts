import { NOON } from '../__testUtils__/noon';
import { LaneBoard, LaneCard } from '../waves/LaneBoard';
import { renderBoard } from './renderBoard';
import { textWidth } from './textWidth';

function card(rest: Partial<LaneCard> & { name: string }): LaneCard {
  return {
    id: rest.name,
    kind: 'Deployment',
    namespace: 'team-a',
    state: 'done',
    then: 'Synced',
    now: 'Healthy',
    gates: true,
    blocking: false,
    ...rest,
  };
}

const board: LaneBoard = {
  id: 'shop',
  title: 'shop',
  revision: 'main@0504116',
  chips: ['Syncing', 'OutOfSync'],
  lanes: [
    {
      id: '1',
      phase: 'Sync',
      title: 'wave −1',
      state: 'done',
      ready: 1,
      total: 1,
      cards: [card({ name: 'db' })],
    },
    {
      id: '2',
      phase: 'Sync',
      title: 'wave 0',
      state: 'blocking',
      ready: 1,
      total: 2,
      since: '2026-11-20T11:56:00Z',
      reason: 'waits for Deployment web',
      cards: [
        card({
          name: 'web',
          state: 'blocking',
          blocking: true,
          now: '0/1',
          message: '0 of 1 replicas are available',
        }),
        card({ name: 'api' }),
      ],
    },
    {
      id: '3',
      phase: 'Sync',
      title: 'wave 1',
      state: 'waiting',
      ready: 0,
      total: 1,
      reason: 'after wave 0',
      cards: [
        card({
          name: 'smoke-test',
          kind: 'Job',
          namespace: undefined,
          state: 'waiting',
          then: 'not created yet',
          now: '–',
        }),
      ],
    },
  ],
  notes: ['A wave starts when everything before it is healthy.'],
};

describe('a board', () => {
  it('has a line for each lane, and opens those that are not done', () => {
    expect(renderBoard({ board, now: NOON })).toBe(`\
shop  main@0504116  Syncing · OutOfSync
✓ Sync wave −1  1/1  done
▶ Sync wave 0   1/2  blocking for 4 min: waits for Deployment web
    ✗ Deployment/web  team-a  Synced           0/1      ◀ 0 of 1 replicas are available
    ✓ Deployment/api  team-a  Synced           Healthy
○ Sync wave 1   0/1  waiting: after wave 0
    ○ Job/smoke-test          not created yet  –
· A wave starts when everything before it is healthy.`);
  });

  it('opens every lane where it is asked to', () => {
    expect(renderBoard({ board, now: NOON, all: true })).toContain(
      '✓ Deployment/db',
    );
  });

  it('marks what holds the rest although it says nothing', () => {
    const [, lane] = board.lanes;
    const [web] = lane.cards;
    const silent = {
      ...board,
      lanes: [{ ...lane, cards: [{ ...web, message: undefined }] }],
    };
    expect(renderBoard({ board: silent, now: NOON })).toContain(
      '0/1  ◀ holds what comes after',
    );
  });

  it('names who is at the bottom of a wait, once', () => {
    const [, , lane] = board.lanes;
    const root = { kind: 'Deployment', name: 'web' };
    const textOf = (message: string) =>
      renderBoard({
        board: {
          ...board,
          lanes: [{ ...lane, cards: [card({ name: 'a', message, root })] }],
        },
        now: NOON,
      });
    expect(textOf('after b')).toContain('after b, held by Deployment/web');
    expect(textOf('after web')).not.toContain('held by');
  });

  it('keeps every line within the terminal', () => {
    const text = renderBoard({ board, now: NOON, width: 76 });
    expect(text).toContain('◀ 0 of 1');
    for (const line of text.split('\n')) {
      expect(textWidth(line)).toBeLessThanOrEqual(76);
    }
  });

  it('cannot be used to write to the terminal of who reads it', () => {
    const evil = '\u001b[2Kowned';
    const [, lane] = board.lanes;
    const text = renderBoard({
      board: {
        ...board,
        title: evil,
        chips: [evil],
        notes: [evil],
        lanes: [
          {
            ...lane,
            title: evil,
            reason: evil,
            cards: [card({ name: evil, then: evil, now: evil, message: evil })],
          },
        ],
      },
      now: NOON,
    });
    expect(text).toContain('owned');
    expect(text).not.toContain('\u001b');
  });
});
