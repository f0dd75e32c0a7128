import { groupKindKey } from '../kube/GroupKind';
import { refKey } from '../kube/ResourceRef';
import { kubernetesFacts } from '../graph/facts/kubernetes';
import { LaneCard, LaneCardState } from './LaneBoard';
import {
  hasFailed,
  SyncGroup,
  SyncProgress,
  waitsForHealth,
} from './SyncProgress';
import { SyncTask } from './SyncTask';

/** One task as a card: what the sync did then, what it is now, whether it holds the wave. @internal */
export function describeTask(
  task: SyncTask,
  group: SyncGroup,
  index: number,
  progress: SyncProgress,
  nodeIds: ReadonlySet<string>,
): LaneCard {
  const { ref, health, result } = task;
  const card = {
    id: `${group.phase} ${refKey(ref)}`,
    ...(nodeIds.has(refKey(ref)) && { nodeId: refKey(ref) }),
    kind: ref.kind,
    name: ref.name,
    ...(ref.namespace && { namespace: ref.namespace }),
  };
  if (result?.status === 'Pruned' && !task.live) {
    // That it is not there is what the sync was to bring about.
    return {
      ...card,
      state: 'done',
      then: 'Pruned',
      now: 'gone',
      gates: false,
      blocking: false,
    };
  }
  const gates = doesGate(task, group, index, progress);
  const blocking = gates && isHeld(task, index, progress);
  const failed = hasFailed(task) && progress.phase !== 'Succeeded';
  const message = failed ? result?.message : health?.message;
  return {
    ...card,
    state: failed ? 'failed' : stateOf(task, index, blocking, progress),
    then: describeThen(task, index, progress),
    now: describeNow(task, index, progress, { gates, blocking }),
    gates,
    blocking,
    ...(message && { message }),
  };
}

/**
 * Kinds without a check let a wave pass; the last group lets it pass whatever its health, unless a hook is in it or
 * comes after it. An instance may have checks of its own: what its operation says it waits for does gate.
 */
function doesGate(
  task: SyncTask,
  group: SyncGroup,
  index: number,
  progress: SyncProgress,
): boolean {
  if (task.isHook || isNamed(task, index, progress)) {
    return true;
  }
  const holdsGroup =
    index !== progress.last ||
    (group.hasHook && progress.isMultiStep) ||
    waitsForHealth(index, progress);
  return holdsGroup && task.health !== null;
}

function isNamed(
  { ref: { group, kind, name } }: SyncTask,
  index: number,
  { isRunning, current, message }: SyncProgress,
): boolean {
  const asMessage = `${group}/${kind}/${name}`;
  return (
    isRunning &&
    index === current &&
    message
      .split(/[\s,]+/)
      .some(word => word === asMessage || word === `${asMessage}.`)
  );
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
  { current, phase }: SyncProgress,
): string {
  if (result) {
    return (isHook ? result.hookPhase : result.status) ?? 'Synced';
  }
  if (compared === 'Synced' && (!phase || index <= current)) {
    return 'in sync';
  }
  return live ? 'not synced yet' : 'not created yet';
}

function describeNow(
  { ref, health, live, result, compared }: SyncTask,
  index: number,
  { current, phase }: SyncProgress,
  { gates, blocking }: Pick<LaneCard, 'gates' | 'blocking'>,
): string {
  const isAdopted = !phase && compared === 'Synced';
  if (!live && !result && index >= current && !isAdopted) {
    return '–';
  }
  if (health === null && !gates) {
    return 'no gate';
  }
  if (health === null) {
    return blocking ? 'not healthy yet' : '–';
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
