import { Count } from './Count';
import { countReport } from './countReport';

/** The part of Jest's JSON report that is read. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  /** Suites that did not load, and so have no test that could fail. */
  numRuntimeErrorTestSuites: number;
}

/** Counts by Jest's JSON report; a suite that does not load is a failed test. */
export function countJest(report: string | undefined, exitCode: number): Count {
  return countReport(report, exitCode, content => {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } =
      content as Report;
    return {
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites,
    };
  });
}
