import { GroupKind, groupKindOf } from '../../kube/GroupKind';
import { isCustomResourceDefinition } from '../../kube/knownKinds';
import { KubeObject } from '../../kube/KubeObject';
import { readString } from '../../kube/readField';
import { refKey, ResourceRef } from '../../kube/ResourceRef';
import { describeNotApplied } from './describeNotApplied';
import { nameOfHook, HookNaming } from './nameOfHook';
import { readAnnotationList } from './readAnnotationList';
import { HookDeletePolicy, readDeletePolicies } from './readDeletePolicies';
import { readHook } from './readHook';
import { readSyncWave } from './readSyncWave';
import { isSelected } from './isSelected';
import { SyncPhase } from './syncPhases';
import { WaveTask } from './WaveTask';

/** A task, with the objects it is made from. @public */
export interface ManifestTask extends WaveTask {
  /** As it is to be; absent where it is only to be deleted. */
  target?: KubeObject;
  /** As it is; absent where it is to be created, or where it is not known. */
  live?: KubeObject;
  /** When a hook is deleted again. */
  deletePolicies?: HookDeletePolicy[];
}

/** What the tasks of a sync are made from. @public */
export interface TasksFromManifestsOptions extends HookNaming {
  /** What Git says, rendered: for example the answer of Argo CD's `/manifests`. */
  manifests: readonly KubeObject[];
  /** The objects that the Application tracks in the cluster. */
  live?: readonly KubeObject[];
  destinationNamespace?: string;
  /** Whether a kind is namespaced; `undefined` where that is not known. */
  isNamespaced?: (kind: GroupKind) => boolean | undefined;
  /** Entries of `operation.sync.resources`: only these are synced, and no hook runs. */
  selected?: readonly unknown[];
  /** The strategy `apply` runs no hooks. */
  skipHooks?: boolean;
}

/** The tasks of a sync, and what of Git it passes over. @public */
export interface TasksFromManifests {
  tasks: ManifestTask[];
  /** Sentences on manifests that no sync ever applies although they look as if one did. */
  problems: string[];
  /** What asks to be left alone: neither applied nor deleted. */
  skipped: ResourceRef[];
}

/**
 * The tasks that a sync of these manifests has, in no order yet: one for each object, one for each phase of a hook, and
 * one for each tracked object that Git does not name.
 *
 * @public
 */
export function tasksFromManifests(
  options: TasksFromManifestsOptions,
): TasksFromManifests {
  const { manifests, live = [], selected = [] } = options;
  const runsHooks = selected.length === 0 && options.skipHooks !== true;
  const unclaimed = new Map(
    live.map(object => [refKey(refFor(object, options)), object]),
  );
  const tasks: ManifestTask[] = [];
  const problems: string[] = [];
  const skipped: ResourceRef[] = [];
  for (const target of manifests) {
    const hook = readHook(target);
    problems.push(...describeNotApplied(target, hook));
    const phases = hook.isHook && !runsHooks ? [] : hook.phases;
    const own = refFor(target, options);
    const current = findLive(own, unclaimed, options);
    // What became a hook is no object of the Application any more: the one that is there is deleted.
    if (!hook.isHook) {
      unclaimed.delete(refKey(current?.ref ?? own));
    }
    if (hook.notApplied === 'skip') {
      skipped.push(current?.ref ?? own);
    }
    for (const phase of phases) {
      const ref = hook.isHook
        ? { ...own, name: nameOfHook(target, phase, options) }
        : current?.ref ?? own;
      const object =
        ref.name === own.name ? current?.object : unclaimed.get(refKey(ref));
      if (hook.isHook || isSelected(ref, selected)) {
        tasks.push(taskOf(target, object, ref, phase, hook.isHook));
      }
    }
  }
  for (const object of unclaimed.values()) {
    const { isHook, phases } = readHook(object);
    const ref = refFor(object, options);
    if (!isHook && phases.length > 0 && isSelected(ref, selected)) {
      tasks.push(pruneTask(object, ref));
    }
  }
  return { tasks, problems, skipped };
}

function taskOf(
  target: KubeObject,
  live: KubeObject | undefined,
  ref: ResourceRef,
  phase: SyncPhase,
  isHook: boolean,
): ManifestTask {
  const defines = definedKind(target);
  return {
    ref,
    phase,
    wave: readSyncWave(target),
    isHook,
    target,
    ...(live && { live }),
    ...(defines && { defines }),
    ...(isHook && { deletePolicies: readDeletePolicies(target) }),
  };
}

function pruneTask(live: KubeObject, ref: ResourceRef): ManifestTask {
  return {
    ref,
    phase: 'Sync',
    wave: readSyncWave(live),
    isHook: false,
    isPruned: true,
    isPrunedLast: isPrunedLast(live),
    live,
  };
}

/** Whether an object asks to be deleted after everything else. @internal */
export function isPrunedLast(object: KubeObject): boolean {
  return readAnnotationList(object, 'argocd.argoproj.io/sync-options').includes(
    'PruneLast=true',
  );
}

/** The kind that a CustomResourceDefinition defines. @internal */
export function definedKind(object: KubeObject): GroupKind | undefined {
  const group = readString(object, 'spec', 'group');
  const kind = readString(object, 'spec', 'names', 'kind');
  return isCustomResourceDefinition(groupKindOf(object)) && group && kind
    ? { group, kind }
    : undefined;
}

/** Where it is not known whether a kind is namespaced, an object of either form is the one that is meant. */
function findLive(
  own: ResourceRef,
  live: ReadonlyMap<string, KubeObject>,
  { destinationNamespace }: TasksFromManifestsOptions,
): { ref: ResourceRef; object: KubeObject } | undefined {
  const inDestination = { ...own, namespace: destinationNamespace };
  for (const ref of own.namespace ? [own] : [own, inDestination]) {
    const object = live.get(refKey(ref));
    if (object) {
      return { ref, object };
    }
  }
  return undefined;
}

/** Manifests often leave out the namespace, and some name one for a kind that has none. */
function refFor(
  object: KubeObject,
  { isNamespaced, destinationNamespace }: TasksFromManifestsOptions,
): ResourceRef {
  const kind = groupKindOf(object);
  const namespace =
    isNamespaced?.(kind) === false
      ? undefined
      : readString(object, 'metadata', 'namespace') ??
        (isNamespaced?.(kind) ? destinationNamespace : undefined);
  const name = readString(object, 'metadata', 'name') ?? '';
  return { ...kind, ...(namespace && { namespace }), name };
}
