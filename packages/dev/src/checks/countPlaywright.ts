import { Count } from './Count';
import { countReport } from './countReport';

/** The part of Playwright's JSON report that is read. */
interface Report {
  stats: { expected: number; unexpected: number; flaky: number };
}

/** Counts by Playwright's JSON report; a flaky test is a failed one. */
export function countPlaywright(
  report: string | undefined,
  exitCode: number,
): Count {
  return countReport(report, exitCode, content => {
    const { expected, unexpected, flaky } = (content as Report).stats;
    return { passed: expected, failed: unexpected + flaky };
  });
}
