import { compareText } from '../../text/compareText';
import { kindRank } from './kindRank';
import { moveBeforeDependents } from './moveBeforeDependents';
import { withPruneWaves } from './pruneWaves';
import { SYNC_PHASES, SyncPhase } from './syncPhases';
import { WaveTask } from './WaveTask';

/** What the order of tasks depends on beside the tasks. @public */
export interface OrderTasksOptions {
  /** The Application's destination: where what names no namespace counts as being. */
  destinationNamespace?: string;
  /** The sync option `PruneLast=true`. */
  pruneLast?: boolean;
}

/** The tasks of one phase and wave: what the engine applies at once. @public */
export interface TaskGroup<T extends WaveTask = WaveTask> {
  phase: SyncPhase;
  wave: number;
  /**
   * The tasks in order. Those of one entry are equal for the engine, which then takes them in a random order; here they
   * stand by namespace and group, so that the same input always gives the same result.
   */
  ties: T[][];
}

const PHASE_RANKS: ReadonlyMap<SyncPhase, number> = new Map(
  SYNC_PHASES.map((phase, rank) => [phase, rank]),
);

/**
 * The order in which Argo CD applies tasks. By phase, wave, kind and name; objects to be deleted in reversed waves;
 * then Namespaces and CustomResourceDefinitions move before the first task that needs them. A group starts when the one
 * before it is through.
 *
 * @public
 */
export function orderTasks<T extends WaveTask>(
  tasks: readonly T[],
  { destinationNamespace, pruneLast }: OrderTasksOptions = {},
): TaskGroup<T>[] {
  const sorted = withPruneWaves(tasks, { pruneLast }).sort(
    (a, b) => compareAsEngine(a, b) || compareTied(a, b),
  );
  return groupByWave(
    moveBeforeDependents(tiesOf(sorted), destinationNamespace),
  );
}

function compareAsEngine(a: WaveTask, b: WaveTask): number {
  return (
    (PHASE_RANKS.get(a.phase) ?? 0) - (PHASE_RANKS.get(b.phase) ?? 0) ||
    a.wave - b.wave ||
    kindRank(a.ref.kind) - kindRank(b.ref.kind) ||
    compareText(a.ref.name, b.ref.name)
  );
}

function compareTied(a: WaveTask, b: WaveTask): number {
  return (
    compareText(a.ref.namespace ?? '', b.ref.namespace ?? '') ||
    compareText(a.ref.group, b.ref.group) ||
    compareText(a.ref.kind, b.ref.kind) ||
    Number(a.isHook) - Number(b.isHook) ||
    Number(b.isPruned ?? false) - Number(a.isPruned ?? false)
  );
}

function tiesOf<T extends WaveTask>(sorted: readonly T[]): T[][] {
  const ties: T[][] = [];
  for (const task of sorted) {
    const top = ties[ties.length - 1];
    if (top && compareAsEngine(top[0], task) === 0) {
      top.push(task);
    } else {
      ties.push([task]);
    }
  }
  return ties;
}

function groupByWave<T extends WaveTask>(ties: T[][]): TaskGroup<T>[] {
  const groups: TaskGroup<T>[] = [];
  for (const tied of ties) {
    const { phase, wave } = tied[0];
    const top = groups[groups.length - 1];
    if (top && top.phase === phase && top.wave === wave) {
      top.ties.push(tied);
    } else {
      groups.push({ phase, wave, ties: [tied] });
    }
  }
  return groups;
}
