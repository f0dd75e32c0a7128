import { KubeObject } from '../kube/KubeObject';
import { ResourceRef } from '../kube/ResourceRef';
import { LaneCard } from './LaneBoard';
import { EngineWait } from './readEngineMessage';
import { describeTask } from './syncCard';
import { SyncGroup, SyncProgress } from './SyncProgress';
import { SyncTask } from './SyncTask';

/** The wave at work is the second of three. */
const BEFORE = 0;
const AT_WORK = 1;
const AFTER = 2;

const WEB: ResourceRef = {
  group: 'apps',
  kind: 'Deployment',
  namespace: 'team-a',
  name: 'web',
};
const refOfKind = (group: string, kind: string) => ({ ...WEB, group, kind });

const liveWith = (
  metadata: Partial<KubeObject['metadata']> = {},
): KubeObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'team-a', ...metadata },
});
const LEAVING = { deletionTimestamp: '2026-11-20T11:00:00Z' };
const CONFIRM = {
  annotations: { 'argocd.argoproj.io/sync-options': 'Prune=confirm' },
};

const waitFor = (what: EngineWait['for'], ref = WEB): EngineWait => ({
  for: what,
  group: ref.group,
  kind: ref.kind,
  name: ref.name,
  more: 0,
});

function cardOf(
  task: Partial<SyncTask>,
  progress: Partial<SyncProgress> = {},
  index = AT_WORK,
): LaneCard {
  const whole: SyncTask = {
    ref: WEB,
    phase: 'Sync',
    wave: 0,
    isHook: false,
    ...task,
  };
  const group: SyncGroup = {
    phase: 'Sync',
    wave: 0,
    tasks: [whole],
    hasHook: whole.isHook,
    ties: new Map(),
  };
  return describeTask(
    whole,
    group,
    index,
    {
      phase: 'Running',
      isRunning: true,
      message: '',
      current: AT_WORK,
      last: AFTER,
      isMultiStep: true,
      isSelective: false,
      isPart: () => true,
      ...progress,
    },
    new Set(),
  );
}

interface Row {
  reason: string;
  task: Partial<SyncTask>;
  progress?: Partial<SyncProgress>;
  index?: number;
  card: Partial<LaneCard>;
}

const HEALTHY = { status: 'Healthy' } as const;
const PROGRESSING = { status: 'Progressing' } as const;
const DEGRADED = { status: 'Degraded' } as const;
const APPLICATION = refOfKind('argoproj.io', 'Application');
const CONFIG = refOfKind('', 'ConfigMap');
const STOPPED = { phase: 'Failed', isRunning: false };
const NEVER = { phase: undefined, isRunning: false, current: -1 };

describe('the card of a task', () => {
  it('says what it is, what became of it then, and what it is now', () => {
    const task: SyncTask = {
      ref: WEB,
      phase: 'Sync',
      wave: 0,
      isHook: false,
      result: { status: 'Synced', hookPhase: 'Running' },
      health: { status: 'Progressing', message: '0 of 1 is available' },
    };
    const group: SyncGroup = {
      phase: 'Sync',
      wave: 0,
      tasks: [task],
      hasHook: false,
      ties: new Map([[task, 3]]),
    };
    const progress: SyncProgress = {
      phase: 'Running',
      isRunning: true,
      message: '',
      current: AT_WORK,
      last: AFTER,
      isMultiStep: true,
      isSelective: false,
      isPart: () => true,
    };
    const id = 'apps/Deployment/team-a/web';
    expect(
      describeTask(task, group, AT_WORK, progress, new Set([id])),
    ).toStrictEqual({
      id: `Sync ${id}`,
      nodeId: id,
      kind: 'Deployment',
      name: 'web',
      namespace: 'team-a',
      state: 'blocking',
      then: 'Synced',
      now: 'Progressing',
      gates: true,
      gateReason: 'health',
      blocking: true,
      message: '0 of 1 is available',
      tie: 3,
    });
  });

  it('has no field for what is not known', () => {
    const { namespace: _, ...clusterScoped } = WEB;
    expect(cardOf({ ref: clusterScoped })).toStrictEqual({
      id: 'Sync apps/Deployment//web',
      kind: 'Deployment',
      name: 'web',
      state: 'waiting',
      then: 'not created yet',
      now: '–',
      gates: true,
      gateReason: 'health',
      blocking: false,
    });
  });
});

describe('what holds the wave at work', () => {
  it.each<Row>([
    {
      reason: 'what is applied and not healthy',
      task: { result: { status: 'Synced' }, health: PROGRESSING },
      card: { blocking: true, state: 'blocking' },
    },
    {
      reason: 'what is degraded, which is a failure too',
      task: { result: { status: 'Synced' }, health: DEGRADED },
      card: { blocking: true, state: 'failed' },
    },
    {
      reason: 'what is applied and cannot be read',
      task: { result: { status: 'Synced' } },
      card: { blocking: true, now: 'not read' },
    },
    {
      reason: 'nothing that was not applied yet',
      task: { live: liveWith(), health: PROGRESSING },
      card: { blocking: false, state: 'waiting' },
    },
    {
      reason: 'nothing that was healthy when the engine looked',
      task: {
        result: { status: 'Synced', hookPhase: 'Succeeded' },
        health: PROGRESSING,
      },
      card: { blocking: false, state: 'progressing' },
    },
    {
      reason: 'nothing of a wave that is through',
      task: { result: { status: 'Synced' }, health: PROGRESSING },
      index: BEFORE,
      card: { blocking: false, state: 'progressing' },
    },
    {
      reason: 'nothing once the sync has ended',
      task: { result: { status: 'Synced' }, health: PROGRESSING },
      progress: STOPPED,
      card: { blocking: false, state: 'progressing' },
    },
    {
      reason: 'a hook that runs, whatever its health',
      task: {
        isHook: true,
        result: { hookPhase: 'Running' },
        health: HEALTHY,
      },
      card: { blocking: true, state: 'blocking', then: 'Running' },
    },
    {
      reason: 'a kind that only the instance has a check for, while it runs',
      task: {
        ref: CONFIG,
        result: { status: 'Synced', hookPhase: 'Running' },
        health: null,
      },
      progress: { waits: waitFor('health', CONFIG) },
      card: { blocking: true, gateReason: 'reported', now: 'waited for' },
    },
    {
      reason: 'not its namesake in another namespace, of which nothing is said',
      task: { ref: CONFIG, result: { status: 'Synced' }, health: null },
      progress: { waits: waitFor('health', CONFIG) },
      card: { blocking: false, gateReason: 'reported', now: '–' },
    },
    {
      reason: 'an Application that the instance does not find healthy',
      task: {
        ref: APPLICATION,
        result: { status: 'Synced', hookPhase: 'Running' },
        health: HEALTHY,
      },
      progress: { waits: waitFor('health') },
      card: { blocking: true },
    },
    {
      reason: 'not its namesake, degraded or not',
      task: {
        ref: APPLICATION,
        result: { status: 'Synced' },
        health: DEGRADED,
      },
      progress: { waits: waitFor('health', APPLICATION) },
      card: { blocking: false, state: 'failed' },
    },
    {
      reason: 'what is to be deleted and asks for a confirmation',
      task: { isPruned: true, live: liveWith(CONFIRM) },
      progress: { waits: waitFor('prune-confirmation', CONFIG) },
      card: {
        blocking: true,
        message: 'Somebody must confirm that it may be deleted',
      },
    },
    {
      reason: 'what the engine asks a confirmation for by name',
      task: { isPruned: true, live: liveWith() },
      progress: { waits: waitFor('prune-confirmation') },
      card: {
        blocking: true,
        message: 'Somebody must confirm that it may be deleted',
      },
    },
    {
      reason: 'not what is deleted without one',
      task: { isPruned: true, live: liveWith() },
      progress: { waits: waitFor('prune-confirmation', CONFIG) },
      card: { blocking: false, state: 'waiting' },
    },
    {
      reason: 'not what will ask for one while the sync waits for health',
      task: { isPruned: true, live: liveWith(CONFIRM) },
      progress: { waits: waitFor('health') },
      card: { blocking: false, state: 'waiting' },
    },
    {
      reason: 'not what will ask for one while nobody says what is waited for',
      task: { isPruned: true, live: liveWith(CONFIRM) },
      card: { blocking: false, state: 'waiting' },
    },
  ])('$reason', ({ task, progress, index, card }) => {
    expect(cardOf(task, progress, index)).toMatchObject(card);
  });
});

describe('the state of a card', () => {
  const applied = { result: { status: 'Synced' } };
  it.each<Row>([
    {
      reason: 'is that of now where a later try of the sync went through',
      task: { result: { status: 'SyncFailed' }, health: HEALTHY },
      progress: { phase: 'Succeeded', isRunning: false, current: 3 },
      card: { state: 'done' },
    },
    ...(
      [
        ['Degraded', 'failed'],
        ['Missing', 'failed'],
        ['Progressing', 'progressing'],
        ['Suspended', 'suspended'],
        ['Unknown', 'unknown'],
        ['Healthy', 'done'],
      ] as const
    ).map(([status, state]) => ({
      reason: `is ${state} where what was applied is ${status}`,
      task: { ...applied, health: { status } },
      index: BEFORE,
      card: { state, now: status },
    })),
    {
      reason: 'is well where nothing is read and the engine went on',
      task: applied,
      index: BEFORE,
      card: { state: 'done' },
    },
    {
      reason: 'is not known where nothing is read and the engine did not',
      task: applied,
      progress: STOPPED,
      card: { state: 'unknown' },
    },
    {
      reason: 'is well where the kind has no check',
      task: { ...applied, health: null },
      card: { state: 'done', now: 'no gate' },
    },
    {
      reason: 'waits in the wave at work while nothing is done',
      task: { health: HEALTHY },
      card: { state: 'waiting' },
    },
    {
      reason: 'is that of now where an earlier wave left it alone',
      task: { health: HEALTHY },
      index: BEFORE,
      card: { state: 'done' },
    },
    {
      reason: 'waits where an earlier wave left it alone and Git differs',
      task: { health: HEALTHY, compared: 'OutOfSync' },
      index: BEFORE,
      card: { state: 'waiting' },
    },
    {
      reason: 'waits where a hook of an earlier wave did not run',
      task: { health: HEALTHY, isHook: true },
      index: BEFORE,
      card: { state: 'waiting', then: 'did not run' },
    },
    {
      reason: 'is well where a selective sync left a hook out',
      task: { isHook: true },
      progress: { isSelective: true },
      index: BEFORE,
      card: { state: 'done' },
    },
    {
      reason: 'waits for its wave, in sync or not',
      task: { health: HEALTHY, compared: 'Synced' },
      index: AFTER,
      card: { state: 'waiting' },
    },
    {
      reason: 'is that of now where the sync does not touch it',
      task: { health: HEALTHY, compared: 'Synced' },
      progress: { isPart: () => false },
      index: AFTER,
      card: { state: 'done', gateReason: 'not-asked' },
    },
    {
      reason: 'is that of now where the sync has ended before it',
      task: { health: HEALTHY, compared: 'Synced' },
      progress: STOPPED,
      index: AFTER,
      card: { state: 'done' },
    },
    {
      reason: 'is done where a hook has run, whatever its object says now',
      task: {
        isHook: true,
        result: { hookPhase: 'Succeeded' },
        health: DEGRADED,
      },
      card: { state: 'done' },
    },
    {
      reason: 'is that of now where a hook was stopped',
      task: {
        isHook: true,
        result: { hookPhase: 'Running' },
        health: DEGRADED,
      },
      progress: STOPPED,
      card: { state: 'failed' },
    },
    {
      reason: 'is that of now where what was well once is no hook',
      task: { result: { hookPhase: 'Succeeded' }, health: DEGRADED },
      card: { state: 'failed' },
    },
  ])('$reason', ({ task, progress, index, card }) => {
    expect(cardOf(task, progress, index)).toMatchObject(card);
  });
});

describe('what a card says of then and now', () => {
  it.each<Row>([
    {
      reason: 'synced, where the row of the result has no word for it',
      task: { result: {}, health: HEALTHY },
      card: { then: 'Synced', now: 'Healthy' },
    },
    {
      reason: 'a hook has not run while its wave is at work',
      task: { isHook: true },
      card: { then: 'not run yet', now: '–' },
    },
    {
      reason: 'what is in sync in the wave at work is',
      task: { compared: 'Synced', live: liveWith(), health: HEALTHY },
      card: { then: 'in sync', now: 'Healthy' },
    },
    {
      reason: 'what is in sync and has its turn yet to come is synced again',
      task: { compared: 'Synced', live: liveWith(), health: HEALTHY },
      index: AFTER,
      card: { then: 'not synced yet', now: 'Healthy' },
    },
    {
      reason: 'what is in sync and is no part of the sync stays so',
      task: { compared: 'Synced', live: liveWith(), health: HEALTHY },
      progress: { isPart: () => false },
      index: AFTER,
      card: { then: 'in sync', now: 'Healthy' },
    },
    {
      reason: 'what was taken over in sync is there, though it is not read',
      task: { compared: 'Synced', health: null },
      progress: NEVER,
      card: { then: 'in sync', now: 'no gate' },
    },
    {
      reason: 'what no sync has made is not there',
      task: { compared: 'OutOfSync', health: { status: 'Missing' } },
      progress: NEVER,
      card: { then: 'not created yet', now: '–' },
    },
    {
      reason: 'what is in sync and not read has its turn yet to come',
      task: { compared: 'Synced', health: { status: 'Missing' } },
      index: AFTER,
      card: { now: '–' },
    },
    {
      reason: 'what the wave at work has not made yet is not missing',
      task: { health: { status: 'Missing' } },
      card: { now: '–' },
    },
    {
      reason: 'a hook of a kind without a check says nothing of now',
      task: {
        isHook: true,
        live: liveWith(),
        result: { hookPhase: 'Succeeded' },
        health: null,
      },
      card: { then: 'Succeeded', now: '–' },
    },
    {
      reason: 'a kind that is counted by other things than replicas',
      task: {
        ref: refOfKind('', 'Pod'),
        live: { ...liveWith(), kind: 'Pod', status: { phase: 'Pending' } },
        result: { status: 'Synced' },
        health: PROGRESSING,
      },
      card: { now: 'Progressing' },
    },
    {
      reason: 'a kind that nothing is counted of',
      task: {
        ref: refOfKind('batch', 'Job'),
        live: { ...liveWith(), kind: 'Job' },
        result: { status: 'Synced' },
        health: PROGRESSING,
      },
      card: { now: 'Progressing' },
    },
    {
      reason: 'what is being deleted after the sync has ended',
      task: {
        isPruned: true,
        result: { status: 'Pruned' },
        live: liveWith({
          ...LEAVING,
          finalizers: [7 as unknown as string, 'example.org/wait'],
        }),
      },
      progress: STOPPED,
      card: {
        state: 'progressing',
        now: 'being deleted',
        message: 'Its deletion waits for example.org/wait',
      },
    },
    {
      reason: 'what was deleted and is there again',
      task: {
        isPruned: true,
        result: { status: 'Pruned' },
        live: liveWith({ finalizers: ['example.org/wait'] }),
      },
      card: { state: 'done', now: 'there again' },
    },
    {
      reason: 'what was deleted',
      task: { isPruned: true, result: { status: 'Pruned' } },
      card: { state: 'done', now: 'gone' },
    },
    {
      reason: 'what is to be deleted and cannot be read',
      task: { isPruned: true },
      card: { state: 'waiting', then: 'to be deleted', now: '–' },
    },
  ])('$reason', ({ task, progress, index, card }) => {
    expect(cardOf(task, progress, index)).toMatchObject(card);
  });

  it.each<[string, Partial<SyncTask>]>([
    [
      'is being deleted and names no finalizer',
      {
        isPruned: true,
        result: { status: 'Pruned' },
        live: liveWith(LEAVING),
      },
    ],
    [
      'is there again, with finalizers',
      {
        isPruned: true,
        result: { status: 'Pruned' },
        live: liveWith({ finalizers: ['example.org/wait'] }),
      },
    ],
    ['has its turn to be deleted yet to come', { isPruned: true }],
  ])('has nothing to add where it %s', (_reason, task) => {
    expect(cardOf(task).message).toBeUndefined();
  });
});
