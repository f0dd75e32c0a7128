import { makeApplication } from '../__testUtils__/makeApplication';
import { readSyncOperation, SyncOperation } from './SyncOperation';
import { SyncPhase } from './order/syncPhases';
import {
  hasFailed,
  readSyncProgress,
  SyncGroup,
  toSyncGroup,
} from './SyncProgress';
import { SyncResultRow, SyncTask } from './SyncTask';

const task = (name: string, more: Partial<SyncTask> = {}): SyncTask => ({
  ref: { group: '', kind: 'Service', namespace: 'team-a', name },
  phase: 'Sync',
  wave: 0,
  isHook: false,
  ...more,
});
const SYNCED: SyncResultRow = { status: 'Synced' };
const RUNNING: SyncResultRow = { status: 'Synced', hookPhase: 'Running' };
const FAILED: SyncResultRow = { status: 'SyncFailed' };

const groupOf = (tasks: SyncTask[], phase: SyncPhase = 'Sync'): SyncGroup =>
  toSyncGroup({ phase, wave: tasks[0].wave, ties: tasks.map(one => [one]) });

/** One wave for each list, a task for each result. */
const groupsOf = (...waves: Array<Array<SyncResultRow | undefined>>) =>
  waves.map((results, wave) =>
    groupOf(
      results.map((result, at) =>
        task(`${wave}-${at}`, { wave, ...(result && { result }) }),
      ),
    ),
  );

const NEVER = readSyncOperation(makeApplication('shop'));
const SYNCING: SyncOperation = { ...NEVER, phase: 'Running', isRunning: true };
const STOPPED: SyncOperation = { ...NEVER, phase: 'Failed' };
const selecting = (...names: string[]) =>
  names.map(name => ({ kind: 'Service', name }));

describe('toSyncGroup', () => {
  it('numbers what is tied, and nothing that stands alone', () => {
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(name => task(name));
    const { tasks, ties } = toSyncGroup({
      phase: 'Sync',
      wave: 0,
      ties: [[a], [b, c], [d, e]],
    });
    expect(tasks).toEqual([a, b, c, d, e]);
    expect([...ties].map(([{ ref }, tie]) => [ref.name, tie])).toEqual([
      ['b', 1],
      ['c', 1],
      ['d', 2],
      ['e', 2],
    ]);
  });

  it.each([
    ['one hook among others', [true, false], true],
    ['no hook', [false, false], false],
  ])('knows whether a hook is in it: %s', (_reason, hooks, expected) => {
    const tasks = hooks.map((isHook, at) => task(`${at}`, { isHook }));
    expect(groupOf(tasks).hasHook).toBe(expected);
  });
});

describe('hasFailed', () => {
  it.each<[SyncResultRow | undefined, boolean]>([
    [undefined, false],
    [SYNCED, false],
    [RUNNING, false],
    [FAILED, true],
    [{ hookPhase: 'Failed' }, true],
    [{ hookPhase: 'Error' }, true],
  ])('of the result %j is %s', (result, expected) => {
    expect(hasFailed(task('web', result && { result }))).toBe(expected);
  });
});

describe('the group at work', () => {
  it.each<[string, SyncOperation, SyncGroup[], number]>([
    ['is none where no sync ever ran', NEVER, groupsOf([undefined]), -1],
    [
      'is behind the last where all went through',
      { ...NEVER, phase: 'Succeeded' },
      groupsOf([SYNCED], [SYNCED]),
      2,
    ],
    [
      'is the first that runs, though a later one has failed',
      SYNCING,
      groupsOf([SYNCED], [SYNCED, RUNNING], [FAILED]),
      1,
    ],
    [
      'is the one that failed, where one of several did',
      SYNCING,
      groupsOf([SYNCED], [SYNCED, FAILED], [undefined]),
      1,
    ],
    [
      'is the last touched one as long as something of it has not begun',
      SYNCING,
      groupsOf([SYNCED], [SYNCED, undefined], [undefined]),
      1,
    ],
    [
      'is the next where all of the last touched one has begun',
      SYNCING,
      groupsOf([SYNCED], [SYNCED], [undefined]),
      2,
    ],
    [
      'is none that was passed over before the last touched one',
      SYNCING,
      groupsOf([undefined], [SYNCED], [undefined]),
      2,
    ],
    [
      'is the last touched one where nothing has yet to begin',
      SYNCING,
      groupsOf([SYNCED], [SYNCED]),
      1,
    ],
    [
      'is the first where nothing has begun',
      SYNCING,
      groupsOf([undefined], [undefined]),
      0,
    ],
    [
      'is none of the hooks of failures, which only a failure starts',
      SYNCING,
      [
        ...groupsOf([SYNCED], [SYNCED]),
        groupOf([task('report', { isHook: true })], 'SyncFail'),
      ],
      1,
    ],
    [
      'is the one that failed, though hooks of failures came after it',
      STOPPED,
      groupsOf([FAILED], [SYNCED], [undefined]),
      0,
    ],
    [
      'is the last touched one where a stopped sync has no failure',
      STOPPED,
      groupsOf([SYNCED], [SYNCED, undefined], [undefined]),
      1,
    ],
    [
      'is never one that a stopped sync has not touched',
      STOPPED,
      groupsOf([SYNCED], [SYNCED], [undefined]),
      1,
    ],
    [
      'is the first where a sync failed before it began',
      STOPPED,
      groupsOf([undefined], [undefined]),
      0,
    ],
  ])('%s', (_reason, operation, groups, current) => {
    expect(readSyncProgress(operation, groups).current).toBe(current);
  });
});

describe('how far a sync reaches', () => {
  const groups = groupsOf(
    [undefined, undefined],
    [undefined, undefined],
    [undefined],
  );
  it.each([
    {
      reason: 'to the last wave where all is asked for',
      selected: [],
      expected: { last: 2, isMultiStep: true, isSelective: false },
    },
    {
      reason: 'to the wave of the only object that is asked for',
      selected: selecting('1-0'),
      expected: { last: 1, isMultiStep: false, isSelective: true },
    },
    {
      reason: 'over the waves that hold one of those asked for',
      selected: selecting('0-1', '1-0'),
      expected: { last: 1, isMultiStep: true, isSelective: true },
    },
    {
      reason: 'to none where nothing of it is there',
      selected: selecting('other'),
      expected: { last: -1, isMultiStep: false, isSelective: true },
    },
  ])('$reason', ({ selected, expected }) => {
    expect(readSyncProgress({ ...SYNCING, selected }, groups)).toMatchObject(
      expected,
    );
  });

  it.each<[string, SyncOperation, SyncTask, boolean]>([
    [
      'what a sync has touched, selected or not',
      { ...SYNCING, selected: selecting('other') },
      task('web', { result: SYNCED }),
      true,
    ],
    [
      'not what it did not select',
      { ...SYNCING, selected: selecting('other') },
      task('web'),
      false,
    ],
    [
      'everything where no sync ever ran',
      { ...NEVER, selected: selecting('other') },
      task('web'),
      true,
    ],
    [
      'not what is in sync where that is left out',
      { ...SYNCING, onlyOutOfSync: true },
      task('web', { compared: 'Synced' }),
      false,
    ],
  ])('holds %s', (_reason, operation, one, expected) => {
    expect(readSyncProgress(operation, [groupOf([one])]).isPart(one)).toBe(
      expected,
    );
  });
});
