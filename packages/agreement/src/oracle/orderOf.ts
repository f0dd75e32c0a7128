import {
  orderTasks,
  tasksFromManifests,
  TaskGroup,
  WaveTask,
} from '@vellum-io/backstage-plugin-vellum-common';
import { EngineTask, OrderCase } from './askOrder';

/** What the engine moves before the first that needs it. */
const MOVED: ReadonlySet<string> = new Set([
  'Namespace',
  'CustomResourceDefinition',
]);

/** What the core makes of a sync. */
export function orderOf(sync: OrderCase): TaskGroup[] {
  const { clusterScoped, live, namespace, pruneLast, targets, ...rest } = sync;
  const { tasks } = tasksFromManifests({
    ...rest,
    manifests: targets,
    live,
    destinationNamespace: namespace,
    isNamespaced: ({ kind }) => !clusterScoped.includes(kind),
  });
  return orderTasks(tasks, { destinationNamespace: namespace, pruneLast });
}

/**
 * Where the engine's order is none that ours allows: another group, a task too many or missing, or one outside its place.
 * Inside a tie every order is right, since the engine's is random there.
 */
export function findOrderDifferences(
  sync: OrderCase,
  engine: readonly EngineTask[],
): string[] {
  const ours = orderOf(sync).flatMap(({ ties }) =>
    withMoved(ties).map(tied => tied.map(task => describe(task, sync))),
  );
  const theirs = engine.map(describeEngineTask);
  const differences: string[] = [];
  let next = 0;
  for (const tied of ours) {
    const same = theirs.slice(next, next + tied.length);
    next += tied.length;
    if ([...same].sort().join() !== [...tied].sort().join()) {
      differences.push(`ours ${tied.join(', ')}; theirs ${same.join(', ')}`);
    }
  }
  if (next !== theirs.length) {
    differences.push(`ours has ${next} tasks, theirs ${theirs.length}`);
  }
  return differences;
}

/**
 * A Namespace or definition stands before the first that needs it, and where that is one of a tie, which of them comes
 * first is random: so it may stand anywhere among them.
 */
function withMoved(ties: readonly WaveTask[][]): WaveTask[][] {
  const merged: WaveTask[][] = [];
  let moved: WaveTask[][] = [];
  for (const tied of ties) {
    if (MOVED.has(tied[0].ref.kind)) {
      moved.push(tied);
    } else {
      merged.push(
        ...(tied.length > 1 ? [[...moved, tied].flat()] : [...moved, tied]),
      );
      moved = [];
    }
  }
  return [...merged, ...moved];
}

/** The engine puts what has no namespace into that of the destination, cluster-scoped objects included. */
function describe(task: WaveTask, { namespace }: OrderCase): string {
  const { phase, wave, isHook, isPruned = false, ref } = task;
  return describeEngineTask({
    phase,
    wave,
    isHook,
    isPruned,
    group: ref.group,
    kind: ref.kind,
    namespace: ref.namespace ?? (isPruned ? '' : namespace),
    name: ref.name,
  });
}

function describeEngineTask(task: EngineTask): string {
  const { phase, wave, isHook, isPruned, group, kind, namespace, name } = task;
  const what = isHook ? 'hook' : 'resource';
  return `${phase}/${wave} ${
    isPruned ? 'prune' : what
  } ${group}/${kind}:${namespace}/${name}`;
}
