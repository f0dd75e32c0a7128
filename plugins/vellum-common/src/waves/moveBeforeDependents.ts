import { readString } from '../kube/readField';
import { guessPlural } from '../text/guessPlural';
import { SYNC_PHASES } from './syncPhases';
import { SyncTask } from './SyncTask';

/**
 * What the engine does after sorting: a Namespace moves before the first task in it and gets that task's phase and
 * wave, then the same for a CustomResourceDefinition and its objects. An object that names no namespace counts as in
 * the destination's, cluster-scoped ones included.
 *
 * @internal
 */
export function moveBeforeDependents(
  tasks: readonly SyncTask[],
  destination: string | undefined,
): SyncTask[] {
  const withNamespaces = move(
    tasks,
    isNamespace,
    (task, { ref, result }) =>
      result?.status !== 'Pruned' &&
      (ref.namespace ?? destination) === task.ref.name,
  );
  return move(withNamespaces, isDefinition, defines);
}

function move(
  tasks: readonly SyncTask[],
  isMoved: (task: SyncTask) => boolean,
  comesBefore: (task: SyncTask, other: SyncTask) => boolean,
): SyncTask[] {
  return tasks.map(task => {
    if (task.isHook || !isMoved(task)) {
      return task;
    }
    const { phase, wave } = tasks
      .filter(other => comesBefore(task, other))
      .reduce(
        (first, other) => (isEarlier(other, first) ? other : first),
        task,
      );
    return { ...task, phase, wave };
  });
}

function isEarlier(a: SyncTask, b: SyncTask): boolean {
  const phases = SYNC_PHASES.indexOf(a.phase) - SYNC_PHASES.indexOf(b.phase);
  return phases < 0 || (phases === 0 && a.wave < b.wave);
}

function isNamespace({ ref }: SyncTask): boolean {
  return ref.group === '' && ref.kind === 'Namespace';
}

function isDefinition({ ref }: SyncTask): boolean {
  return (
    ref.group === 'apiextensions.k8s.io' &&
    ref.kind === 'CustomResourceDefinition'
  );
}

/** A definition is named `plural.group`; which kind it defines, only the live object says for sure. */
function defines({ ref, live }: SyncTask, other: SyncTask): boolean {
  const [plural, ...group] = ref.name.split('.');
  const kind = readString(live, 'spec', 'names', 'kind');
  return (
    group.join('.') === other.ref.group &&
    (kind
      ? kind === other.ref.kind
      : plural === guessPlural(other.ref.kind).toLowerCase())
  );
}
