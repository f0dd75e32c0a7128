import { WaveTask } from './WaveTask';

/**
 * The waves in which objects that are no longer in Git are deleted: the reverse of those they were created in, lowest
 * swapped with highest, second lowest with second highest. What is to be pruned last comes one wave after everything
 * else of the Sync phase, at least in wave 1.
 *
 * @internal
 */
export function withPruneWaves<T extends WaveTask>(
  tasks: readonly T[],
  { pruneLast = false }: { pruneLast?: boolean } = {},
): T[] {
  const swapped = reversed(tasks);
  const last = swapped
    .filter(({ phase }) => phase === 'Sync')
    .reduce((highest, { wave }) => Math.max(highest, wave), 0);
  return swapped.map(task =>
    isToReverse(task) && (pruneLast || task.isPrunedLast)
      ? { ...task, wave: last + 1 }
      : task,
  );
}

function reversed<T extends WaveTask>(tasks: readonly T[]): T[] {
  const waves = [
    ...new Set(tasks.filter(isToReverse).map(({ wave }) => wave)),
  ].sort((a, b) => a - b);
  const mirror = new Map(
    waves.map((wave, index) => [wave, waves[waves.length - 1 - index]]),
  );
  return tasks.map(task =>
    isToReverse(task)
      ? { ...task, wave: mirror.get(task.wave) ?? task.wave }
      : task,
  );
}

function isToReverse({ isPruned, isWaveFinal }: WaveTask): boolean {
  return isPruned === true && isWaveFinal !== true;
}
