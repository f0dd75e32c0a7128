import { isFailedPhase } from '../kube/operationPhase';
import { isSelected } from './order/isSelected';
import { TaskGroup } from './order/orderTasks';
import { SyncPhase } from './order/syncPhases';
import { EngineWait } from './readEngineMessage';
import { SyncOperation } from './SyncOperation';
import { isBeingDeleted, SyncTask } from './SyncTask';

/** The tasks of one phase and wave: what the engine applies at once. @internal */
export interface SyncGroup {
  phase: SyncPhase;
  wave: number;
  tasks: SyncTask[];
  hasHook: boolean;
  /** By task: which of the group it is tied with, where it is. */
  ties: ReadonlyMap<SyncTask, number>;
}

/** How far the last or running operation has come. @internal */
export interface SyncProgress {
  /** `Running`, `Terminating`, `Succeeded`, `Failed`, `Error`; absent where none ever ran. */
  phase?: string;
  isRunning: boolean;
  message: string;
  waits?: EngineWait;
  startedAt?: string;
  /** Index of the group at work; `groups.length` where all are through, -1 where none began. */
  current: number;
  /** Index of the last group that the sync touches, SyncFail aside: the one that holds nothing by itself. */
  last: number;
  /** More than one phase or wave: then even the last group's plain objects wait beside a hook. */
  isMultiStep: boolean;
  /** Only some resources were asked to be synced. */
  isSelective: boolean;
  /** Whether the operation touches a task, as far as it was asked to. */
  isPart: (task: SyncTask) => boolean;
}

/** @internal */
export function toSyncGroup({
  phase,
  wave,
  ties,
}: TaskGroup<SyncTask>): SyncGroup {
  const tied = ties.filter(({ length }) => length > 1);
  const tasks = ties.flat();
  return {
    phase,
    wave,
    tasks,
    hasHook: tasks.some(({ isHook }) => isHook),
    ties: new Map(
      tied.flatMap((list, index) => list.map(task => [task, index + 1])),
    ),
  };
}

/** @internal */
export function hasFailed({ result }: SyncTask): boolean {
  return result?.status === 'SyncFailed' || isFailedPhase(result?.hookPhase);
}

/**
 * Whether the engine says that the group at work waits for health. Then it holds, though it may look like the last:
 * hooks that have not run yet are in no field.
 *
 * @internal
 */
export function waitsForHealth(
  index: number,
  { current, waits }: SyncProgress,
): boolean {
  return index === current && waits?.for === 'health';
}

/** @internal */
export function readSyncProgress(
  operation: SyncOperation,
  groups: readonly SyncGroup[],
): SyncProgress {
  const { phase, isRunning, message, startedAt, waits, selected } = operation;
  const isAsked = askedFor(operation);
  const isPart = (task: SyncTask) =>
    !phase || task.result !== undefined || isAsked(task);
  const chosen = groups.filter(({ tasks }) =>
    tasks.some(({ ref }) => isSelected(ref, selected)),
  );
  return {
    ...(phase && { phase }),
    isRunning,
    message,
    ...(waits && { waits }),
    ...(startedAt && { startedAt }),
    current: currentGroup(groups, operation, isAsked),
    last: groups
      .map(group => group.phase !== 'SyncFail' && group.tasks.some(isPart))
      .lastIndexOf(true),
    isMultiStep: chosen.length > 1,
    isSelective: selected.length > 0,
    isPart,
  };
}

/**
 * While the operation runs: the first group with a task that runs or failed, else the first with one that has not
 * begun. After a failure: the group that failed. The engine touches groups in order, so what has no result in a group
 * before the last touched one was not asked for.
 */
function currentGroup(
  groups: readonly SyncGroup[],
  { phase, isRunning }: SyncOperation,
  isAsked: (task: SyncTask) => boolean,
): number {
  if (!phase) {
    return -1;
  }
  if (phase === 'Succeeded') {
    return groups.length;
  }
  const first = (is: (task: SyncTask) => boolean) =>
    groups.findIndex(({ tasks }) => tasks.some(is));
  const atWork = [
    first(hasFailed),
    first(({ result }) => result?.hookPhase === 'Running'),
    first(isBeingDeleted),
  ].filter(index => index >= 0);
  const last = Math.max(
    groups
      .map(({ tasks }) => tasks.some(({ result }) => result !== undefined))
      .lastIndexOf(true),
    0,
  );
  if (!isRunning) {
    return atWork[0] ?? last;
  }
  if (atWork.length > 0) {
    return Math.min(...atWork);
  }
  const pending = groups.findIndex(
    (group, index) =>
      index >= last &&
      group.phase !== 'SyncFail' &&
      group.tasks.some(task => !task.result && isAsked(task)),
  );
  return pending < 0 ? last : pending;
}

/** Which objects the operation touches at all: not those outside a selection, nor those in sync if they are left out. */
function askedFor({
  selected,
  onlyOutOfSync,
}: SyncOperation): (task: SyncTask) => boolean {
  return ({ ref, compared, isHook }) =>
    isSelected(ref, selected) &&
    (isHook || !(onlyOutOfSync && compared === 'Synced'));
}
