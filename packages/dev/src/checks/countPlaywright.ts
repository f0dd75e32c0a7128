import { Count } from './Count';

/** The part of Playwright's JSON report that is read. */
interface Report {
  stats?: { expected?: number; unexpected?: number; flaky?: number };
}

/** Counts by Playwright's JSON report; a flaky test is a failed one. Without a report the run counts as one failure. */
export function countPlaywright(
  report: string | undefined,
  exitCode: number,
): Count {
  const stats = report ? (JSON.parse(report) as Report).stats : undefined;
  const passed = stats?.expected ?? 0;
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  const silent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}
