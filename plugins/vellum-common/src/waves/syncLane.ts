import { ageInMs } from '../text/formatAge';
import { formatWave } from '../text/formatWave';
import { joinNames } from '../text/joinNames';
import { describeRef } from '../graph/describeRef';
import { conditionsOf } from '../kube/conditions';
import { Lane, LaneCard, LaneCardState, LaneState } from './LaneBoard';
import { EngineWait } from './readEngineMessage';
import {
  hasFailed,
  SyncGroup,
  SyncProgress,
  waitsForHealth,
} from './SyncProgress';
import { describeTask } from './syncCard';
import { SyncTask } from './SyncTask';

/** One wave as a lane. @internal */
export function describeGroup(
  group: SyncGroup,
  index: number,
  groups: readonly SyncGroup[],
  progress: SyncProgress,
  nodeIds: ReadonlySet<string>,
): Lane {
  const cards = group.tasks.map(task =>
    describeTask(task, group, index, progress, nodeIds),
  );
  const state = stateOf(cards, index, groups, progress);
  const since =
    progress.isRunning && index === progress.current
      ? waitingSince(group, cards, progress)
      : undefined;
  const reason = reasonOf(state, cards, index, groups, progress);
  return {
    id: `${group.phase}/${group.wave}`,
    phase: group.phase,
    title: formatWave(group.wave),
    state,
    ready: cards.filter(card => card.state === 'done').length,
    total: cards.length,
    ...(since && { since }),
    ...(reason && { reason }),
    cards,
  };
}

function stateOf(
  cards: Lane['cards'],
  index: number,
  groups: readonly SyncGroup[],
  progress: SyncProgress,
): LaneState {
  const { current, isRunning, phase, waits } = progress;
  const { phase: of, tasks } = groups[index];
  if (tasks.some(hasFailed) && phase !== 'Succeeded') {
    return 'failed';
  }
  if (!phase) {
    return of === 'SyncFail' ? 'waiting' : withoutOperation(cards);
  }
  if (of === 'SyncFail') {
    return ofFailureHooks(tasks);
  }
  if (index < current || !tasks.some(progress.isPart)) {
    const untouched = cards.every(card => card.state === 'waiting');
    return untouched ? 'waiting' : 'done';
  }
  if (index > current) {
    return 'waiting';
  }
  if (!isRunning) {
    return 'failed';
  }
  const holds = cards.some(card => card.blocking);
  const staysUntilSomebodyActs = waits?.for === 'prune-confirmation';
  const isFollowed =
    index < progress.last ||
    waitsForHealth(index, progress) ||
    staysUntilSomebodyActs;
  return holds && isFollowed ? 'blocking' : 'running';
}

/** Hooks of failures stand outside the order: they run, or do not, whatever became of the groups before. */
function ofFailureHooks(tasks: readonly SyncTask[]): LaneState {
  if (tasks.every(({ result }) => !result)) {
    return 'waiting';
  }
  return tasks.some(({ result }) => result?.hookPhase === 'Running')
    ? 'running'
    : 'done';
}

/** No sync ever ran: objects that Git matched when the Application took them over need none. */
function withoutOperation(cards: Lane['cards']): LaneState {
  const has = (...states: LaneCardState[]) =>
    cards.some(card => states.includes(card.state));
  if (has('waiting')) {
    return 'waiting';
  }
  if (has('failed')) {
    return 'failed';
  }
  return has('progressing', 'suspended') ? 'running' : 'done';
}

function reasonOf(
  state: LaneState,
  cards: Lane['cards'],
  index: number,
  groups: readonly SyncGroup[],
  { current, isPart, isRunning, message, phase, waits }: SyncProgress,
): string | undefined {
  const blockers = cards.filter(card => card.blocking);
  if (blockers.length > 0) {
    return describeWait(blockers, waits);
  }
  if (index === current && waits?.for === 'sync-window') {
    return 'waits for a sync window that allows it';
  }
  if (state === 'failed') {
    return cards.find(card => card.state === 'failed')?.message ?? message;
  }
  if (index === current && waits && !isOnBoard(waits, groups[index])) {
    return describeWait([waits], waits);
  }
  if (phase && !groups[index].tasks.some(isPart)) {
    return 'not part of this sync';
  }
  if (state !== 'waiting') {
    return undefined;
  }
  if (groups[index].phase === 'SyncFail') {
    return 'runs only when a sync fails';
  }
  if (isRunning && index < current) {
    return 'the sync passed it over';
  }
  if (isRunning && groups[current]) {
    const { phase: name, wave } = groups[current];
    return name === groups[index].phase
      ? `after ${formatWave(wave)}`
      : `after ${name} ${formatWave(wave)}`;
  }
  return phase && phase !== 'Succeeded'
    ? 'the sync failed before it'
    : 'no sync has applied it';
}

/** A hook that is named before it has a result is in no field but the message. */
function isOnBoard({ kind, name }: EngineWait, { tasks }: SyncGroup): boolean {
  return tasks.some(({ ref }) => ref.kind === kind && ref.name === name);
}

/** What the cards of a lane are waited for. */
function describeWait(
  blockers: readonly Pick<LaneCard, 'kind' | 'name'>[],
  waits: EngineWait | undefined,
): string {
  const names = joinNames(blockers.map(card => describeRef(card)));
  const one = blockers.length === 1;
  switch (waits?.for) {
    case 'prune-confirmation':
      return `waits for somebody to confirm that ${names} may be deleted`;
    case 'deletion':
    case 'hook-deletion':
      return `waits until ${names} ${one ? 'is' : 'are'} deleted`;
    default:
      return `waits for ${names}`;
  }
}

/** Since its first blocker is not healthy, but not before the sync began. */
function waitingSince(
  group: SyncGroup,
  cards: Lane['cards'],
  { startedAt }: SyncProgress,
): string | undefined {
  const times = group.tasks.flatMap(({ live }, position) => {
    const transitions =
      live && cards[position].blocking
        ? conditionsOf(live)
            .filter(({ status }) => status === 'False')
            .map(({ lastTransitionTime }) => lastTransitionTime)
        : [];
    const [first] = transitions.filter(
      (time): time is string => time !== undefined,
    );
    const fallback =
      live && cards[position].blocking
        ? live.metadata.creationTimestamp
        : undefined;
    return first ?? fallback ?? [];
  });
  const earliest = [...times].sort()[0];
  const isBefore =
    earliest && startedAt && (ageInMs(earliest, new Date(startedAt)) ?? 0) > 0;
  return !earliest || isBefore ? startedAt : earliest;
}
