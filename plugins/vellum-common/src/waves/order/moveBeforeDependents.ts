import { GroupKind } from '../../kube/GroupKind';
import { guessPlural } from '../../text/guessPlural';
import { WaveTask } from './WaveTask';

/** Sorted tasks; those of one entry are equal for the engine. @internal */
export type TieList<T> = readonly T[][];

/**
 * What the engine does after sorting: a Namespace moves before the first task in it and gets that task's phase and
 * wave, then the same for a CustomResourceDefinition and its objects. An object that names no namespace counts as in
 * the destination's, cluster-scoped ones included.
 *
 * @internal
 */
export function moveBeforeDependents<T extends WaveTask>(
  ties: TieList<T>,
  destination: string | undefined,
): T[][] {
  const withNamespaces = move(ties, {
    provides: task =>
      isKind(task, '', 'Namespace') ? task.ref.name : undefined,
    needs: ({ ref }) => [ref.namespace ?? destination],
  });
  return move(withNamespaces, {
    provides: task =>
      isKind(task, 'apiextensions.k8s.io', 'CustomResourceDefinition')
        ? definedKey(task)
        : undefined,
    needs: ({ ref }) => [kindKey(ref), definitionName(ref)],
  });
}

/** What a task provides is never looked at as something that needs: the engine asks the one, else the other. */
interface Dependence<T> {
  provides(task: T): string | undefined;
  needs(task: T): (string | undefined)[];
}

function move<T extends WaveTask>(
  ties: TieList<T>,
  { provides, needs }: Dependence<T>,
): T[][] {
  const firstNeeding = new Map<string, number>();
  const before = new Map<number, T[]>();
  const kept = ties.map((tied, position) =>
    tied.filter(task => {
      // What is to be deleted needs nothing, and is needed by nothing.
      const key = task.isPruned ? undefined : provides(task);
      if (key !== undefined) {
        const first = firstNeeding.get(key);
        if (first === undefined) {
          return true;
        }
        const { phase, wave } = ties[first][0];
        const moved = before.get(first) ?? [];
        moved.push({ ...task, phase, wave });
        before.set(first, moved);
        return false;
      }
      for (const need of task.isPruned ? [] : needs(task)) {
        if (need !== undefined && !firstNeeding.has(need)) {
          firstNeeding.set(need, position);
        }
      }
      return true;
    }),
  );
  return kept.flatMap((tied, position) => [
    ...(before.get(position) ?? []).map(task => [task]),
    ...(tied.length > 0 ? [tied] : []),
  ]);
}

function isKind({ ref }: WaveTask, group: string, kind: string): boolean {
  return ref.group === group && ref.kind === kind;
}

/** Keys of known kinds hold a slash, names of definitions do not. */
function definedKey({ ref, defines }: WaveTask): string {
  return defines ? kindKey(defines) : ref.name;
}

function kindKey({ group, kind }: GroupKind): string {
  return `${group}/${kind}`;
}

/** How the definition of a kind is named, by the rule that nearly all follow. */
function definitionName({ group, kind }: GroupKind): string {
  return `${guessPlural(kind).toLowerCase()}.${group}`;
}
