import { groupKindKey } from '../kube/GroupKind';
import { refKey } from '../kube/ResourceRef';
import { kubernetesFacts } from '../graph/facts/kubernetes';
import { LaneCard, LaneCardState } from './LaneBoard';
import { hasFailed, SyncGroup, SyncProgress } from './SyncProgress';
import { SyncTask } from './SyncTask';

/** One task as a card: what the sync did then, what it is now, whether it holds the wave. @internal */
export function describeTask(
  task: SyncTask,
  group: SyncGroup,
  index: number,
  progress: SyncProgress,
): LaneCard {
  const { ref, health, result } = task;
  const gates = doesGate(task, group, index, progress);
  const blocking = gates && isHeld(task, index, progress);
  const failed = hasFailed(task) && progress.phase !== 'Succeeded';
  const message = failed ? result?.message : health?.message;
  return {
    id: `${group.phase} ${refKey(ref)}`,
    nodeId: refKey(ref),
    kind: ref.kind,
    name: ref.name,
    ...(ref.namespace && { namespace: ref.namespace }),
    state: failed ? 'failed' : stateOf(task, index, blocking, progress),
    then: describeThen(task, index, progress),
    now: describeNow(task, index, progress),
    gates,
    blocking,
    ...(message && { message }),
  };
}

/**
 * Kinds without a check let a wave pass; the last group lets it pass whatever its health, unless a hook is in it. An
 * instance may have checks of its own: what its operation says it waits for does gate.
 */
function doesGate(
  task: SyncTask,
  group: SyncGroup,
  index: number,
  progress: SyncProgress,
): boolean {
  const { group: apiGroup, kind, name } = task.ref;
  const asMessage = `${apiGroup}/${kind}/${name}`;
  const named =
    progress.isRunning &&
    index === progress.current &&
    progress.message
      .split(/[\s,]+/)
      .some(word => word === asMessage || word === `${asMessage}.`);
  if (named || task.isHook) {
    return true;
  }
  const holdsGroup =
    index !== progress.last || (group.hasHook && progress.isMultiStep);
  return holdsGroup && task.health !== null;
}

function isHeld(
  { ref, health, isHook, result }: SyncTask,
  index: number,
  { isRunning, current }: SyncProgress,
): boolean {
  if (!isRunning || index !== current || !result) {
    return false;
  }
  if (result.hookPhase === 'Succeeded') {
    return false;
  }
  // Where no check of ours tells, or only a setting of the instance decides, the engine's own word is all there is.
  const isSettled = health === null || ref.kind === 'Application';
  return isHook || isSettled
    ? result.hookPhase === 'Running'
    : health?.status !== 'Healthy';
}

function stateOf(
  { health, result, compared, isHook }: SyncTask,
  index: number,
  blocking: boolean,
  { current, isRunning, isSelective }: SyncProgress,
): LaneCardState {
  if (blocking) {
    return health?.status === 'Degraded' ? 'failed' : 'blocking';
  }
  const isUntouched = !result && !isSelective && compared !== 'Synced';
  if (isUntouched && (index >= current || compared === 'OutOfSync')) {
    return 'waiting';
  }
  if (index > current && isRunning) {
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

function describeThen(
  { result, isHook, live, compared }: SyncTask,
  index: number,
  { current }: SyncProgress,
): string {
  if (result) {
    return (isHook ? result.hookPhase : result.status) ?? 'Synced';
  }
  if (compared === 'Synced' && index <= current) {
    return 'in sync';
  }
  return live ? 'not synced yet' : 'not created yet';
}

function describeNow(
  { ref, health, live, result }: SyncTask,
  index: number,
  { current }: SyncProgress,
): string {
  if (!live && !result && index >= current) {
    return '–';
  }
  if (health === null) {
    return 'no gate';
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
