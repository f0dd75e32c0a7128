import { KubeObject } from '../kube/KubeObject';
import { readField, readList, readString } from '../kube/readField';
import { SyncPhase } from './syncPhases';
import { SyncTask } from './SyncTask';

/** The tasks of one phase and wave: what the engine applies at once. @internal */
export interface SyncGroup {
  phase: SyncPhase;
  wave: number;
  tasks: SyncTask[];
  hasHook: boolean;
}

/** How far the last or running operation has come. @internal */
export interface SyncProgress {
  /** `Running`, `Terminating`, `Succeeded`, `Failed`, `Error`; absent where none ever ran. */
  phase?: string;
  isRunning: boolean;
  message: string;
  startedAt?: string;
  /** Index of the group at work; `groups.length` where all are through, -1 where none began. */
  current: number;
  /** Index of the last group before the SyncFail phase: the one that holds nothing by itself. */
  last: number;
  /** More than one phase or wave: then even the last group's plain objects wait beside a hook. */
  isMultiStep: boolean;
  /** Only some resources were asked to be synced. */
  isSelective: boolean;
}

/** Neighbours of the same phase and wave, from sorted tasks. @internal */
export function groupTasks(tasks: readonly SyncTask[]): SyncGroup[] {
  const groups: SyncGroup[] = [];
  for (const task of tasks) {
    const { phase, wave, isHook } = task;
    const top = groups[groups.length - 1];
    if (top?.phase === phase && top.wave === wave) {
      top.tasks.push(task);
      top.hasHook ||= isHook;
    } else {
      groups.push({ phase, wave, tasks: [task], hasHook: isHook });
    }
  }
  return groups;
}

/** @internal */
export function hasFailed({ result }: SyncTask): boolean {
  return (
    result?.status === 'SyncFailed' ||
    result?.hookPhase === 'Failed' ||
    result?.hookPhase === 'Error'
  );
}

/**
 * Whether the engine says that the group at work waits for health. Then it holds, though it may look like the last:
 * hooks that have not run yet are in no field.
 *
 * @internal
 */
export function waitsForHealth(
  index: number,
  { isRunning, current, message }: SyncProgress,
): boolean {
  return (
    isRunning &&
    index === current &&
    message.startsWith('waiting for healthy state of')
  );
}

/** @internal */
export function readSyncProgress(
  application: KubeObject,
  groups: readonly SyncGroup[],
): SyncProgress {
  const operation = readField(application, 'status', 'operationState');
  const phase = readString(operation, 'phase');
  const startedAt = readString(operation, 'startedAt');
  const isRunning = phase === 'Running' || phase === 'Terminating';
  const main = groups.filter(group => group.phase !== 'SyncFail').length;
  return {
    ...(phase && { phase }),
    ...(startedAt && { startedAt }),
    isRunning,
    message: readString(operation, 'message') ?? '',
    current: currentGroup(application, groups, phase, isRunning),
    last: main - 1,
    isMultiStep: groups.length > 1,
    isSelective:
      readList(operation, 'operation', 'sync', 'resources').length > 0,
  };
}

/**
 * While the operation runs: the first group with a task that runs or failed, else the first with one that has not
 * begun. After a failure: the group that failed. The engine touches groups in order, so what has no result in a group
 * before the last touched one was not asked for.
 */
function currentGroup(
  application: KubeObject,
  groups: readonly SyncGroup[],
  phase: string | undefined,
  isRunning: boolean,
): number {
  if (!phase) {
    return -1;
  }
  if (phase === 'Succeeded') {
    return groups.length;
  }
  const failed = groups.findIndex(({ tasks }) => tasks.some(hasFailed));
  const running = groups.findIndex(({ tasks }) =>
    tasks.some(({ result }) => result?.hookPhase === 'Running'),
  );
  const touched = groups
    .map(({ tasks }) => tasks.some(({ result }) => result !== undefined))
    .lastIndexOf(true);
  const last = Math.max(touched, 0);
  const atWork = [failed, running].filter(index => index >= 0);
  if (!isRunning) {
    return atWork[0] ?? last;
  }
  if (atWork.length > 0) {
    return Math.min(...atWork);
  }
  const isAsked = askedFor(application);
  const pending = groups.findIndex(
    ({ tasks }, index) =>
      index >= last && tasks.some(task => !task.result && isAsked(task)),
  );
  return pending < 0 ? last : pending;
}

/** Which objects the operation touches at all: not those outside a selection, nor those in sync if they are left out. */
function askedFor(application: KubeObject): (task: SyncTask) => boolean {
  const sync = readField(
    application,
    'status',
    'operationState',
    'operation',
    'sync',
  );
  const selected = readList(sync, 'resources');
  const onlyOutOfSync = [
    ...readList(sync, 'syncOptions'),
    ...readList(application, 'spec', 'syncPolicy', 'syncOptions'),
  ].includes('ApplyOutOfSyncOnly=true');
  const names = (entry: unknown, { ref }: SyncTask) =>
    readString(entry, 'kind') === ref.kind &&
    readString(entry, 'name') === ref.name &&
    (readString(entry, 'group') ?? '') === ref.group;
  return task =>
    (selected.length === 0 || selected.some(entry => names(entry, task))) &&
    !(onlyOutOfSync && task.compared === 'Synced');
}
