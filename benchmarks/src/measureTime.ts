import { performance } from 'node:perf_hooks';

/** How long something took, in milliseconds, over all its runs. */
export interface Timing {
  median: number;
  /** Nineteen of twenty runs were at least this quick. */
  p95: number;
  runs: number;
}

/** For how long something is run before it counts, and for how long it then counts. */
export interface MeasureLimits {
  warmUpMs: number;
  measureMs: number;
  minRuns: number;
}

/**
 * Runs something until it is warm, then until enough is known. The median is told, not the mean: what the collector and
 * other programs take now and then is no property of what is measured.
 */
export function measureTime(
  run: () => unknown,
  { warmUpMs, measureMs, minRuns }: MeasureLimits,
): Timing {
  repeat(run, warmUpMs, minRuns);
  const times = repeat(run, measureMs, minRuns).sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { median: at(0.5), p95: at(0.95), runs: times.length };
}

function repeat(
  run: () => unknown,
  limitMs: number,
  minRuns: number,
): number[] {
  const times: number[] = [];
  const end = performance.now() + limitMs;
  while (times.length < minRuns || performance.now() < end) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times;
}
