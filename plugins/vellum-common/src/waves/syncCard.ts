import { isApplication } from '../kube/knownKinds';
import { groupKindKey } from '../kube/GroupKind';
import { refKey } from '../kube/ResourceRef';
import { readList } from '../kube/readField';
import { joinNames } from '../text/joinNames';
import { kubernetesFacts } from '../graph/facts/kubernetes';
import { asksForConfirmation, gateOf, isNamed } from './gateOf';
import { LaneCard, LaneCardState } from './LaneBoard';
import { hasFailed, SyncGroup, SyncProgress } from './SyncProgress';
import { isBeingDeleted, SyncTask } from './SyncTask';

/** One task as a card: what the sync did then, what it is now, whether it holds the wave. @internal */
export function describeTask(
  task: SyncTask,
  group: SyncGroup,
  index: number,
  progress: SyncProgress,
  nodeIds: ReadonlySet<string>,
): LaneCard {
  const { ref, result } = task;
  const tie = group.ties.get(task);
  const gate = gateOf(task, group, index, progress);
  const blocking = gate.gates && isHeld(task, index, progress);
  const failed = hasFailed(task) && progress.phase !== 'Succeeded';
  const message = failed ? result?.message : messageOf(task, blocking);
  return {
    id: `${group.phase} ${refKey(ref)}`,
    ...(nodeIds.has(refKey(ref)) && { nodeId: refKey(ref) }),
    kind: ref.kind,
    name: ref.name,
    ...(ref.namespace && { namespace: ref.namespace }),
    state: failed ? 'failed' : stateOf(task, index, blocking, progress),
    then: describeThen(task, index, progress),
    now: describeNow(task, index, progress, { ...gate, blocking }),
    ...gate,
    blocking,
    ...(message && { message }),
    ...(tie !== undefined && { tie }),
  };
}

function messageOf(task: SyncTask, blocking: boolean): string | undefined {
  if (!task.isPruned) {
    return task.health?.message;
  }
  const finalizers = readList(task.live, 'metadata', 'finalizers').filter(
    (name): name is string => typeof name === 'string',
  );
  if (isBeingDeleted(task) && finalizers.length > 0) {
    return `Its deletion waits for ${joinNames(finalizers)}`;
  }
  return blocking && !task.result
    ? 'Somebody must confirm that it may be deleted'
    : undefined;
}

function isHeld(
  task: SyncTask,
  index: number,
  progress: SyncProgress,
): boolean {
  const { health, isHook, result } = task;
  const { isRunning, current, waits } = progress;
  if (!isRunning || index !== current) {
    return false;
  }
  if (task.isPruned) {
    return result
      ? isBeingDeleted(task)
      : waits?.for === 'prune-confirmation' &&
          (asksForConfirmation(task) || isNamed(task, index, progress));
  }
  if (!result || result.hookPhase === 'Succeeded') {
    // The hook of the sync before is deleted first.
    return (
      waits?.for === 'hook-deletion' &&
      !result &&
      isNamed(task, index, progress)
    );
  }
  // Where no check of ours tells, or only a setting of the instance decides, the engine's own word is all there is.
  return isHook || health === null || isApplication(task.ref)
    ? result.hookPhase === 'Running'
    : health?.status !== 'Healthy';
}

function stateOf(
  task: SyncTask,
  index: number,
  blocking: boolean,
  { current, isRunning, isPart, isSelective }: SyncProgress,
): LaneCardState {
  const { health, result, compared, isHook, isPruned } = task;
  if (blocking) {
    return health?.status === 'Degraded' ? 'failed' : 'blocking';
  }
  if (isPruned) {
    return prunedState(task);
  }
  const isUntouched = !result && !isSelective && compared !== 'Synced';
  const isOpen = index >= current || compared === 'OutOfSync' || isHook;
  if (isUntouched && isOpen) {
    return 'waiting';
  }
  if (index > current && isRunning && isPart(task)) {
    return 'waiting';
  }
  if (isHook && result?.hookPhase === 'Succeeded') {
    return 'done';
  }
  switch (health?.status) {
    case 'Degraded':
    case 'Missing':
      return 'failed';
    case 'Progressing':
      return 'progressing';
    case 'Suspended':
      return 'suspended';
    case 'Unknown':
      return 'unknown';
    case 'Healthy':
      return 'done';
    default:
      // Not read: that the engine went on says that it was well then.
      return health === null || index < current ? 'done' : 'unknown';
  }
}

function prunedState(task: SyncTask): LaneCardState {
  if (isBeingDeleted(task)) {
    return 'progressing';
  }
  return task.result ? 'done' : 'waiting';
}

function describeThen(
  task: SyncTask,
  index: number,
  { current, phase, isPart }: SyncProgress,
): string {
  const { result, isHook, isPruned, live, compared } = task;
  if (result) {
    return (isHook ? result.hookPhase : result.status) ?? 'Synced';
  }
  if (isPruned) {
    return 'to be deleted';
  }
  if (isHook) {
    return index < current ? 'did not run' : 'not run yet';
  }
  const isReached = !phase || index <= current || !isPart(task);
  if (compared === 'Synced' && isReached) {
    return 'in sync';
  }
  return live ? 'not synced yet' : 'not created yet';
}

function describeNow(
  task: SyncTask,
  index: number,
  { current, phase }: SyncProgress,
  { gateReason, blocking }: Pick<LaneCard, 'gateReason' | 'blocking'>,
): string {
  const { ref, health, live, result, compared, isHook } = task;
  if (task.isPruned) {
    return prunedNow(task);
  }
  const isAdopted = !phase && compared === 'Synced';
  if (!live && !result && (index >= current || isHook) && !isAdopted) {
    return '–';
  }
  if (isHook && !live && result?.hookPhase === 'Succeeded') {
    return isDeletedAgain(task) ? 'deleted again' : 'gone';
  }
  if (health === null && gateReason !== 'reported' && !isHook) {
    return 'no gate';
  }
  if (health === null) {
    return blocking ? 'waited for' : '–';
  }
  if (!health) {
    return 'not read';
  }
  const counted =
    live && health.status !== 'Healthy'
      ? kubernetesFacts[groupKindKey(ref)]?.(live).find(
          ([name]) => name === 'replicas',
        )?.[1]
      : undefined;
  return counted === undefined ? health.status : String(counted);
}

/** By its own policy, as distinct from by somebody. */
function isDeletedAgain({ deletePolicies }: SyncTask): boolean {
  return deletePolicies?.includes('HookSucceeded') === true;
}

function prunedNow(task: SyncTask): string {
  const { live, result } = task;
  if (isBeingDeleted(task)) {
    return 'being deleted';
  }
  if (result?.status === 'PruneSkipped') {
    return 'kept';
  }
  if (result?.status === 'Pruned') {
    return live ? 'there again' : 'gone';
  }
  return live ? 'still there' : '–';
}
