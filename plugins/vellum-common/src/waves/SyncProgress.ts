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
    current: currentGroup(groups, phase, isRunning),
    last: main - 1,
    isMultiStep: groups.length > 1,
    isSelective:
      readList(operation, 'operation', 'sync', 'resources').length > 0,
  };
}

/**
 * The engine lists only tasks that it has touched, and touches a group as a whole: the last group with a result is at
 * work, and everything before it is through.
 */
function currentGroup(
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
  const touched = groups.map(({ tasks }) =>
    tasks.some(({ result }) => result !== undefined),
  );
  const last = touched.lastIndexOf(true);
  if (!isRunning || last < 0) {
    return Math.max(last, 0);
  }
  const isThrough = groups[last].tasks.every(
    ({ result }) => result === undefined || result.hookPhase === 'Succeeded',
  );
  return isThrough && last + 1 < groups.length ? last + 1 : last;
}
