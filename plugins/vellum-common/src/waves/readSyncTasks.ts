import {
  computeArgoHealth,
  hasArgoCheck,
} from '../health/argo/computeArgoHealth';
import { ARGO_WORDS } from '../health/argo/ArgoHealth';
import { KubeObject } from '../kube/KubeObject';
import { readField, readList, readNumber, readString } from '../kube/readField';
import { isShownByReference } from '../kube/builtInKinds';
import { refKey, ResourceRef } from '../kube/ResourceRef';
import { refOfApplicationRow, otherClusterOf } from '../graph/relations/argocd';
import { provesApplication } from '../graph/relations/provesApplication';
import { watchUnitOf } from '../graph/ClusterReader';
import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { moveBeforeDependents } from './moveBeforeDependents';
import { readSyncWave } from './readSyncWave';
import { asSyncPhase, SyncPhase } from './syncPhases';
import { SyncResultRow, SyncTask } from './SyncTask';

/** A live object, unless it is not shown to be the Application's. */
interface Look {
  live?: KubeObject;
  isWithheld: boolean;
}

/**
 * The tasks of an Application's sync, as far as its own status tells: what it manages, joined with what the last
 * operation did. Hooks that have not run are in no field of it.
 *
 * @internal
 */
export function readSyncTasks(
  application: KubeObject,
  { snapshot, now }: { snapshot: ResourceSnapshot; now: Date },
): SyncTask[] {
  const isElsewhere = otherClusterOf(application) !== undefined;
  const tasks = new Map<string, SyncTask>();
  // A result names the destination namespace for cluster-scoped objects too; the list of resources does not.
  const listed = new Set<string>();
  const normalize = (row: unknown): ResourceRef | undefined => {
    const ref = refOfApplicationRow(row);
    if (!ref) {
      return undefined;
    }
    const { namespace, ...clusterScoped } = ref;
    const isClusterScoped =
      snapshot.isNamespaced(ref) === false || listed.has(refKey(clusterScoped));
    return isClusterScoped ? clusterScoped : ref;
  };
  const look = (ref: ResourceRef, row: unknown): Look => {
    const live = isElsewhere ? undefined : snapshot.get(ref);
    return live && provesApplication(live, application, row) !== 'belongs'
      ? { isWithheld: true }
      : { live, isWithheld: false };
  };
  const add = (task: SyncTask) => {
    tasks.set(keyOf(task), { ...tasks.get(keyOf(task)), ...task });
  };

  const resources = readList(application, 'status', 'resources');
  const waves = new Map<string, number>();
  for (const row of resources) {
    const ref = normalize(row);
    if (ref) {
      listed.add(refKey(ref));
      waves.set(refKey(ref), readNumber(row, 'syncWave') ?? 0);
    }
    const isHook = readField(row, 'hook') === true;
    const isPruned = readField(row, 'requiresPruning') === true;
    if (ref && !isHook && !isPruned) {
      const { live, isWithheld } = look(ref, row);
      add({
        ref,
        phase: 'Sync',
        wave: readNumber(row, 'syncWave') ?? 0,
        isHook: false,
        compared: readString(row, 'status'),
        live,
        ...healthNow(ref, live, row, {
          snapshot,
          now,
          isElsewhere,
          isWithheld,
        }),
      });
    }
  }
  for (const row of readList(
    application,
    'status',
    'operationState',
    'syncResult',
    'resources',
  )) {
    const ref = normalize(row);
    if (ref) {
      const isHook = readString(row, 'hookType') !== undefined;
      const phase = phaseOf(row);
      const known = tasks.get(keyOf({ ref, phase, isHook }));
      const { live, isWithheld } = known
        ? { live: known.live, isWithheld: false }
        : look(ref, row);
      add({
        ref,
        phase,
        wave:
          known?.wave ??
          waves.get(refKey(ref)) ??
          (live ? readSyncWave(live) : 0),
        isHook,
        compared: known?.compared,
        result: resultOf(row),
        live,
        ...(!known &&
          healthNow(ref, live, undefined, {
            snapshot,
            now,
            isElsewhere,
            isWithheld,
          })),
      });
    }
  }
  return moveBeforeDependents(
    [...tasks.values()],
    readString(application, 'spec', 'destination', 'namespace'),
  );
}

/** An object that is no hook has one task, in whatever phase: the engine moves a Namespace before the hooks in it. */
function keyOf({
  ref,
  phase,
  isHook,
}: Pick<SyncTask, 'ref' | 'phase' | 'isHook'>): string {
  return `${isHook ? phase : 'resource'} ${refKey(ref)}`;
}

function phaseOf(row: unknown): SyncPhase {
  return (
    asSyncPhase(readString(row, 'syncPhase')) ??
    asSyncPhase(readString(row, 'hookType')) ??
    'Sync'
  );
}

function resultOf(row: unknown): SyncResultRow {
  const status = readString(row, 'status');
  const hookPhase = readString(row, 'hookPhase');
  const message = readString(row, 'message');
  return {
    ...(status && { status }),
    ...(hookPhase && { hookPhase }),
    ...(message && { message }),
  };
}

/** The instance's own word where it is there; since Argo CD 3 it usually is not, then its rule on the live object. */
function healthNow(
  ref: ResourceRef,
  live: KubeObject | undefined,
  row: unknown,
  context: {
    snapshot: ResourceSnapshot;
    now: Date;
    isElsewhere: boolean;
    isWithheld: boolean;
  },
): Pick<SyncTask, 'health' | 'isHealthComputed'> {
  const reported = readString(row, 'health', 'status');
  const status = ARGO_WORDS.find(word => word === reported);
  if (status) {
    const message = readString(row, 'health', 'message');
    return { health: { status, ...(message && { message }) } };
  }
  if (live) {
    const health = computeArgoHealth(live, context);
    return { health, ...(health && { isHealthComputed: true }) };
  }
  if (!hasArgoCheck(ref)) {
    return { health: null };
  }
  if (isShownByReference(ref) || context.isWithheld) {
    return {};
  }
  const { state } = context.snapshot.coverage(watchUnitOf(ref));
  return !context.isElsewhere && (state === 'complete' || state === 'stale')
    ? { health: { status: 'Missing' } }
    : {};
}
