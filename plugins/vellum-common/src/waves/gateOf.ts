import { isApplication } from '../kube/knownKinds';
import { GateReason } from './LaneBoard';
import { readAnnotationList } from './order/readAnnotationList';
import { SyncGroup, SyncProgress, waitsForHealth } from './SyncProgress';
import { isBeingDeleted, SyncTask } from './SyncTask';

/** Whether a task holds the groups after it, and why or why not. @internal */
export interface Gate {
  gates: boolean;
  gateReason: GateReason;
}

const holds = (gateReason: GateReason): Gate => ({ gates: true, gateReason });
const passes = (gateReason: GateReason): Gate => ({ gates: false, gateReason });

/**
 * Kinds without a check let a wave pass; the last group lets it pass whatever its health, unless a hook is in it or
 * comes after it. An instance may have checks of its own: what its operation says it waits for does gate.
 *
 * @internal
 */
export function gateOf(
  task: SyncTask,
  group: SyncGroup,
  index: number,
  progress: SyncProgress,
): Gate {
  if (group.phase === 'SyncFail') {
    return passes('on-failure');
  }
  if (!progress.isPart(task)) {
    return passes('not-asked');
  }
  if (task.isPruned) {
    return gateOfDeletion(task, group, index, progress);
  }
  if (isNamed(task, index, progress)) {
    return holds(task.isHook ? 'hook' : 'reported');
  }
  if (task.isHook) {
    return holds('hook');
  }
  const holdsGroup =
    index !== progress.last ||
    (group.hasHook && progress.isMultiStep) ||
    waitsForHealth(index, progress);
  if (!holdsGroup) {
    return passes('last-group');
  }
  if (task.health === null) {
    return passes('no-check');
  }
  // What gates a child Application is a setting of the instance, which is not read.
  return isApplication(task.ref) && !isSeenToHold(task, index, progress)
    ? passes('unknown-check')
    : holds('health');
}

/** What is deleted holds until it is gone, unless the sync ends with it; what asks for it, until somebody confirms. */
function gateOfDeletion(
  task: SyncTask,
  group: SyncGroup,
  index: number,
  progress: SyncProgress,
): Gate {
  if (task.result) {
    return progress.isRunning && isBeingDeleted(task)
      ? holds('deletion')
      : passes('pruned');
  }
  return index !== progress.last || group.hasHook || asksForConfirmation(task)
    ? holds('deletion')
    : passes('last-group');
}

/** Whether somebody must say that it may be deleted. @internal */
export function asksForConfirmation({ live }: SyncTask): boolean {
  return (
    live !== undefined &&
    readAnnotationList(live, 'argocd.argoproj.io/sync-options').includes(
      'Prune=confirm',
    )
  );
}

/** Whether the operation's message names it: no namespace is in it, so namesakes count as named too. @internal */
export function isNamed(
  { ref }: SyncTask,
  index: number,
  { current, waits }: SyncProgress,
): boolean {
  return (
    index === current &&
    waits?.kind === ref.kind &&
    waits.group === ref.group &&
    waits.name === ref.name
  );
}

/** A task that passes at once does not run while the operation waits for health. */
function isSeenToHold(
  { result }: SyncTask,
  index: number,
  progress: SyncProgress,
): boolean {
  return waitsForHealth(index, progress) && result?.hookPhase === 'Running';
}
