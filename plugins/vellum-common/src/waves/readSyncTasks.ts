import { otherClusterOf } from '../graph/relations/argocd';
import { provesApplication } from '../graph/relations/provesApplication';
import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { KubeObject } from '../kube/KubeObject';
import { readString } from '../kube/readField';
import { refKey, ResourceRef } from '../kube/ResourceRef';
import { readSyncWave } from './order/readSyncWave';
import { definedKind } from './order/tasksFromManifests';
import { WaveTask } from './order/WaveTask';
import { planTasks } from './planTasks';
import { SyncOperation } from './SyncOperation';
import { byRef, readSyncRows, ResultRow } from './syncRows';
import { SyncTask, taskKey } from './SyncTask';
import { Look, taskHealth } from './taskHealth';

/** What the tasks of an Application are read from. @internal */
export interface ReadSyncTasksOptions {
  snapshot: ResourceSnapshot;
  now: Date;
  operation: SyncOperation;
  /** What Git says, rendered; without it hooks that have not run are in no field. */
  manifests?: readonly KubeObject[];
}

/** @internal */
export interface SyncTasks {
  tasks: SyncTask[];
  /** What a sync passes over although it looks as if it did not. */
  problems: string[];
  /** Objects that Git no longer names and no task deletes. */
  leftovers: ResourceRef[];
}

/**
 * The tasks of an Application's sync: what it manages, or what Git says where that is given, joined with what the last
 * operation did.
 *
 * @internal
 */
export function readSyncTasks(
  application: KubeObject,
  options: ReadSyncTasksOptions,
): SyncTasks {
  const { snapshot, now } = options;
  const isElsewhere = otherClusterOf(application) !== undefined;
  const rows = readSyncRows(application, snapshot);
  const managed = byRef(rows.managed);
  const look = (ref: ResourceRef, row: unknown): Look => {
    const live = isElsewhere ? undefined : snapshot.get(ref);
    return live && provesApplication(live, application, row) !== 'belongs'
      ? { isWithheld: true }
      : { live, isWithheld: false };
  };
  const plan = planTasks(application, rows, look, options);
  const tasks = new Map<string, SyncTask>();
  const add = (task: WaveTask, result?: ResultRow) => {
    const row = managed.get(refKey(task.ref))?.row;
    // A hook is no managed object, also where one of the same name is: the operation's word is what proves it.
    const own = task.isHook ? undefined : row;
    const looked = look(task.ref, own ?? result?.row);
    const compared = readString(own, 'status');
    const defines = looked.live && definedKind(looked.live);
    tasks.set(taskKey(task), {
      ...(defines && { defines }),
      ...task,
      ...(compared && { compared }),
      ...(result && { result: result.result }),
      live: looked.live,
      ...taskHealth(task.ref, looked, own, { snapshot, now, isElsewhere }),
    });
  };
  plan.tasks.forEach(task => add(task));
  const known = new Map(tasks);
  const prunedIn = wavesWhenPruned(rows.results, known);
  rows.results.forEach((result, position) => {
    const { ref, phase, isHook } = result;
    const planned = known.get(taskKey(result));
    if (planned) {
      add({ ...planned, phase }, result);
      return;
    }
    const { live } = look(ref, managed.get(refKey(ref))?.row ?? result.row);
    const isPruned = result.result.status?.startsWith('Prune') === true;
    const isGone = isPruned && !live;
    const wave = isGone
      ? prunedIn[position]
      : managed.get(refKey(ref))?.wave ?? (live ? readSyncWave(live) : 0);
    add(
      {
        ref,
        phase,
        wave,
        isHook,
        ...(isPruned && { isPruned, isWaveFinal: isGone }),
      },
      result,
    );
  });
  const leftovers = plan.unwanted.filter(
    ref => !tasks.has(taskKey({ ref, phase: 'Sync', isHook: false })),
  );
  return { tasks: [...tasks.values()], problems: plan.problems, leftovers };
}

/**
 * Of what is gone no annotation is left. A group deletes before it applies, so it went no later than with what was
 * applied next, and after everything else where nothing was. One wave for each result.
 */
function wavesWhenPruned(
  results: readonly ResultRow[],
  known: ReadonlyMap<string, SyncTask>,
): number[] {
  const waves = results.map(row => known.get(taskKey(row))?.wave);
  const next = new Map<string, number>();
  const after: (number | undefined)[] = [];
  for (let at = results.length - 1; at >= 0; at--) {
    const { phase } = results[at];
    const wave = waves[at];
    if (wave !== undefined) {
      next.set(phase, wave);
    }
    after[at] = next.get(phase);
  }
  const highest = new Map<string, number>();
  return results.map(({ phase }, at) => {
    const top = Math.max(highest.get(phase) ?? -1, waves[at] ?? -Infinity);
    highest.set(phase, top);
    return after[at] ?? top + 1;
  });
}
