/** A build that is to be done, running or done. */
export interface BuildEstimate {
  /** Measured on two cores. */
  expectedSeconds: number;
  /** How long it took, or takes so far; undefined before its start. */
  elapsedSeconds?: number;
  done: boolean;
}

/**
 * Seconds that the rest will take. This machine is faster or slower than the
 * one that was measured: what is done already says by how much.
 */
export function estimateRemaining(builds: readonly BuildEstimate[]): number {
  const done = builds.filter(build => build.done);
  const expectedSoFar = sum(done.map(build => build.expectedSeconds));
  const tookSoFar = sum(done.map(build => build.elapsedSeconds ?? 0));
  const factor = expectedSoFar > 0 ? tookSoFar / expectedSoFar : 1;
  return Math.round(
    sum(
      builds
        .filter(build => !build.done)
        .map(build =>
          Math.max(
            build.expectedSeconds * factor - (build.elapsedSeconds ?? 0),
            0,
          ),
        ),
    ),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
