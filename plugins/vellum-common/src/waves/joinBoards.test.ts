import { joinBoards } from './joinBoards';
import { Lane, LaneBoard, LaneCard } from './LaneBoard';

const card = (name: string, more: Partial<LaneCard> = {}): LaneCard => ({
  id: name,
  kind: 'Deployment',
  name,
  state: 'done',
  then: 'Synced',
  now: 'Healthy',
  gates: true,
  blocking: false,
  ...more,
});
const lane = (cards: LaneCard[], reason?: string): Lane => ({
  id: 'wave',
  title: 'wave 0',
  state: 'running',
  ready: 0,
  total: cards.length,
  ...(reason && { reason }),
  cards,
});
const board = (id: string, ...lanes: Lane[]): LaneBoard => ({
  id,
  title: id,
  chips: [],
  lanes,
  notes: [],
});

/** A card that is the Application with the board `child`, which holds its lane. */
const CHILD = card('child', {
  kind: 'Application',
  nodeId: 'child',
  state: 'blocking',
  blocking: true,
});
const parent = board('parent', lane([CHILD], 'waits for Application child'));

describe('a card with a board of its own', () => {
  it.each<[string, LaneCard[], string | undefined]>([
    [
      'what blocks it, though something else has failed before',
      [
        card('failed', { state: 'failed' }),
        card('web', { state: 'blocking', blocking: true }),
      ],
      'web',
    ],
    [
      'what has failed, though something else is on its way before',
      [
        card('slow', { state: 'progressing' }),
        card('web', { state: 'failed' }),
      ],
      'web',
    ],
    [
      'what is on its way, where nothing has failed',
      [card('well'), card('web', { state: 'progressing' })],
      'web',
    ],
    [
      'what is suspended, where nothing has failed',
      [card('well'), card('web', { state: 'suspended' })],
      'web',
    ],
    ['nothing where all of it is well', [card('well')], undefined],
    [
      'nothing where its turn has not come',
      [card('next', { state: 'waiting' })],
      undefined,
    ],
  ])('is held by %s', (_reason, cards, root) => {
    const [{ lanes }] = joinBoards([parent, board('child', lane(cards))]);
    expect(lanes[0].cards[0].boardId).toBe('child');
    expect(lanes[0].cards[0].root?.name).toBe(root);
    expect(lanes[0].reason).toBe(
      `waits for Application child${
        root ? `, held by Deployment ${root}` : ''
      }`,
    );
  });

  it('says all that is known of what holds it, and no more', () => {
    const rootOf = (more: Partial<LaneCard>) =>
      joinBoards([
        parent,
        board('child', lane([card('web', { blocking: true, ...more })])),
      ])[0].lanes[0].cards[0].root;
    expect(rootOf({ namespace: 'team-a', nodeId: 'web' })).toStrictEqual({
      kind: 'Deployment',
      name: 'web',
      namespace: 'team-a',
      nodeId: 'web',
      boardId: 'child',
    });
    expect(rootOf({})).toStrictEqual({
      kind: 'Deployment',
      name: 'web',
      boardId: 'child',
    });
  });

  it.each([
    ['done', false],
    ['waiting', false],
    ['progressing', true],
    ['blocking', true],
  ] as const)('that is %s has a bottom: %s', (state, expected) => {
    const own = { ...CHILD, state, blocking: false };
    const [{ lanes }] = joinBoards([
      board('parent', lane([own], 'a reason')),
      board('child', lane([card('web', { state: 'failed' })])),
    ]);
    expect(lanes[0].cards[0].root !== undefined).toBe(expected);
    expect(lanes[0].reason).toBe('a reason');
  });

  it('ends in a circle further down', () => {
    const on = (id: string, waitsFor: string) =>
      board(id, lane([card(waitsFor, { nodeId: waitsFor, blocking: true })]));
    const [{ lanes }] = joinBoards([
      parent,
      on('child', 'other'),
      on('other', 'child'),
    ]);
    expect(lanes[0].cards[0].root).toMatchObject({
      name: 'child',
      boardId: 'other',
    });
  });

  it('names one bottom once, and joins several', () => {
    const two = card('two', { ...CHILD, nodeId: 'two', name: 'two' });
    const three = card('three', { ...CHILD, nodeId: 'three', name: 'three' });
    const held = (id: string, name: string) =>
      board(id, lane([card(name, { blocking: true })]));
    const [{ lanes }] = joinBoards([
      board('parent', lane([CHILD, two, three], 'waits for 3')),
      held('child', 'web'),
      held('two', 'web'),
      held('three', 'db'),
    ]);
    expect(lanes[0].reason).toBe(
      'waits for 3, held by Deployment web and Deployment db',
    );
  });
});

describe('a card without one', () => {
  it.each([
    ['has no node', undefined],
    ['is a node that is no board', 'deployment'],
    ['is the Application of its own board', 'parent'],
  ])('is left as it is where it %s', (_reason, nodeId) => {
    const own = card('web', {
      state: 'blocking',
      blocking: true,
      ...(nodeId && { nodeId }),
    });
    const boards = [board('parent', lane([own], 'waits for Deployment web'))];
    expect(joinBoards(boards)).toStrictEqual(boards);
  });
});
