/** How many single tests of a runner passed and failed. */
export interface Count {
  passed: number;
  failed: number;
  /** Why a failure is counted that no single test reports. */
  note?: string;
}

/** The last line of `./dev test`. */
export function formatCount({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}

/** Sum over runners. */
export function addCounts(counts: Count[]): Count {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
    }),
    { passed: 0, failed: 0 },
  );
}
