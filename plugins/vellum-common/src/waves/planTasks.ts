import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { NAMESPACE } from '../kube/knownKinds';
import { KubeObject } from '../kube/KubeObject';
import { readString } from '../kube/readField';
import { refKey, ResourceRef } from '../kube/ResourceRef';
import { readSyncWave } from './order/readSyncWave';
import {
  isPrunedLast,
  ManifestTask,
  tasksFromManifests,
} from './order/tasksFromManifests';
import { WaveTask } from './order/WaveTask';
import { SyncOperation } from './SyncOperation';
import { ManagedRow, SyncRows } from './syncRows';
import { taskKey } from './SyncTask';
import { Look } from './taskHealth';

/** The tasks of a sync before its results are looked at. @internal */
export interface TaskPlan {
  tasks: WaveTask[];
  problems: string[];
  /** What Git no longer names. */
  unwanted: ResourceRef[];
}

/** @internal */
export interface PlanTasksOptions {
  operation: SyncOperation;
  manifests?: readonly KubeObject[];
  snapshot: ResourceSnapshot;
}

/**
 * What a sync is to do: by the manifests where they are given, else by what the Application lists as managed. The
 * manifests may be newer than the list, so with them it is they that say what is to be deleted.
 *
 * @internal
 */
export function planTasks(
  application: KubeObject,
  rows: SyncRows,
  look: (ref: ResourceRef, row: unknown) => Look,
  { operation, manifests, snapshot }: PlanTasksOptions,
): TaskPlan {
  const plain = rows.managed.filter(({ isHook }) => !isHook);
  const planned = manifests
    ? fromManifests(application, rows, operation, manifests, snapshot)
    : {
        tasks: plain.filter(({ isPruned }) => !isPruned).map(taskOfRow),
        problems: [],
        skipped: [],
      };
  const wanted = new Set([
    ...planned.tasks.map(taskKey),
    ...planned.skipped.map(ref => taskKey(plainTask(ref))),
  ]);
  const unwanted = plain.filter(
    ({ ref }) => !wanted.has(taskKey(plainTask(ref))),
  );
  const pruned = operation.prunes
    ? unwanted.map(({ ref, row }) => pruneTask(ref, look(ref, row).live))
    : [];
  return {
    tasks: [...planned.tasks, ...pruned],
    problems: planned.problems,
    unwanted: unwanted.map(({ ref }) => ref),
  };
}

function fromManifests(
  application: KubeObject,
  { isNamespaced, managed }: SyncRows,
  operation: SyncOperation,
  manifests: readonly KubeObject[],
  snapshot: ResourceSnapshot,
) {
  const { isRunning, revision, selected, skipHooks, startedAt } = operation;
  const destination = readString(
    application,
    'spec',
    'destination',
    'namespace',
  );
  const { tasks, problems, skipped } = tasksFromManifests({
    manifests,
    destinationNamespace: destination,
    isNamespaced,
    // Once the operation is over, what is planned is the next one, and that is asked for nothing in particular.
    skipHooks: isRunning && (skipHooks || selected.length > 0),
    ...(isRunning && { revision, startedAt }),
  });
  // Where nothing tells the scope of a kind, the list of managed objects may name the very object.
  const listed = new Set(managed.map(({ ref }) => refKey(ref)));
  return {
    problems,
    skipped,
    tasks: [
      ...tasks,
      ...(operation.createsNamespace
        ? createdNamespace(destination, tasks, snapshot)
        : []),
    ].map(({ target: _, live: __, ...task }): WaveTask => {
      const inDestination = { ...task.ref, namespace: destination };
      const isMeant =
        !task.ref.namespace &&
        !listed.has(refKey(task.ref)) &&
        listed.has(refKey(inDestination));
      return isMeant ? { ...task, ref: inDestination } : task;
    }),
  };
}

/** What a sync makes before all else, so that there is a place for the rest. */
function createdNamespace(
  name: string | undefined,
  tasks: readonly WaveTask[],
  snapshot: ResourceSnapshot,
): ManifestTask[] {
  if (!name) {
    return [];
  }
  const ref = { ...NAMESPACE, name };
  const isInGit = tasks.some(task => refKey(task.ref) === refKey(ref));
  const isAbsent =
    !snapshot.get(ref) && snapshot.coverage(ref).state === 'complete';
  return !isInGit && isAbsent
    ? [{ ref, phase: 'PreSync', wave: 0, isHook: false }]
    : [];
}

function taskOfRow({ ref, wave }: ManagedRow): WaveTask {
  return { ...plainTask(ref), wave };
}

function plainTask(ref: ResourceRef): WaveTask {
  return { ref, phase: 'Sync', wave: 0, isHook: false };
}

/** Its wave is on the live object only; what is not read counts as being in wave 0. */
function pruneTask(ref: ResourceRef, live: KubeObject | undefined): WaveTask {
  return {
    ref,
    phase: 'Sync',
    wave: live ? readSyncWave(live) : 0,
    isHook: false,
    isPruned: true,
    ...(live && isPrunedLast(live) && { isPrunedLast: true }),
  };
}
