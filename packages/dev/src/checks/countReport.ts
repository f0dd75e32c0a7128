import { Count } from './Count';

/**
 * Counts by the report that a runner wrote into a file: what it prints is for people, and may be cut where it fails. A run
 * that failed, or ran nothing, without a failed test counts as one failure, and says why: it must never look green.
 */
export function countReport(
  report: string | undefined,
  exitCode: number,
  read: (report: unknown) => Count,
): Count {
  if (!report) {
    return failure(`no report was written (exit code ${exitCode})`);
  }
  let count: Count;
  try {
    count = read(JSON.parse(report));
  } catch (error) {
    const { message } = error as Error;
    return failure(`the report cannot be read (${message})`);
  }
  if (count.failed > 0) {
    return count;
  }
  if (exitCode !== 0) {
    const note = `no test failed, but the run did (exit code ${exitCode})`;
    return { ...count, failed: 1, note };
  }
  return count.passed === 0 ? failure('no test ran') : count;
}

function failure(note: string): Count {
  return { passed: 0, failed: 1, note };
}
