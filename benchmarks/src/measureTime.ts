import { performance } from 'node:perf_hooks';

/** How long something took, in milliseconds, over all its runs. */
export interface Timing {
  median: number;
  /** Nineteen of twenty runs were at least this quick. */
  p95: number;
  /** The median of the time on the processor: on a busy machine the rest is waiting for it. */
  cpu: number;
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
  const samples = repeat(run, measureMs, minRuns);
  const times = sorted(samples.map(({ wall }) => wall));
  const cpu = sorted(samples.map(sample => sample.cpu));
  return {
    median: at(times, 0.5),
    p95: at(times, 0.95),
    cpu: at(cpu, 0.5),
    runs: samples.length,
  };
}

interface Sample {
  wall: number;
  cpu: number;
}

function repeat(run: () => unknown, limitMs: number, minRuns: number) {
  const samples: Sample[] = [];
  const end = performance.now() + limitMs;
  while (samples.length < minRuns || performance.now() < end) {
    const cpu = cpuMs();
    const start = performance.now();
    run();
    samples.push({ wall: performance.now() - start, cpu: cpuMs() - cpu });
  }
  return samples;
}

/** Of this thread alone where Node tells: the collector and the compiler have others. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
}

function sorted(values: number[]): number[] {
  return values.sort((a, b) => a - b);
}

function at(values: readonly number[], share: number): number {
  return values[Math.min(values.length - 1, Math.floor(values.length * share))];
}
