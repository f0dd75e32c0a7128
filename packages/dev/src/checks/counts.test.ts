import { addCounts, formatCount } from './Count';
import { countJest } from './countJest';
import { countPlaywright } from './countPlaywright';

const jestReport = (passed: number, failed = 0, unloaded = 0) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numRuntimeErrorTestSuites: unloaded,
    success: failed + unloaded === 0,
  });

describe('countJest', () => {
  it.each([
    {
      reason: 'a clean run',
      report: jestReport(9),
      exitCode: 0,
      expected: { passed: 9, failed: 0 },
    },
    {
      reason: 'each failed test',
      report: jestReport(7, 2),
      exitCode: 1,
      expected: { passed: 7, failed: 2 },
    },
    {
      reason: 'a suite that does not load, which has no test that could fail',
      report: jestReport(4, 0, 1),
      exitCode: 1,
      expected: { passed: 4, failed: 1 },
    },
    {
      reason: 'a run that failed although no test did',
      report: jestReport(4),
      exitCode: 1,
      expected: {
        passed: 4,
        failed: 1,
        note: 'no test failed, but the run did (exit code 1)',
      },
    },
    {
      reason: 'a runner that died before its report',
      report: undefined,
      exitCode: 134,
      expected: {
        passed: 0,
        failed: 1,
        note: 'no report was written (exit code 134)',
      },
    },
    {
      reason: 'a runner that died while it wrote its report',
      report: '{"numPassedTests":9,',
      exitCode: 137,
      expected: {
        passed: 0,
        failed: 1,
        note: expect.stringMatching(/^the report cannot be read \(/),
      },
    },
    {
      reason: 'no test, which is no success',
      report: jestReport(0),
      exitCode: 0,
      expected: { passed: 0, failed: 1, note: 'no test ran' },
    },
  ])('counts $reason', ({ report, exitCode, expected }) => {
    expect(countJest(report, exitCode)).toEqual(expected);
  });
});

describe('countPlaywright', () => {
  it.each([
    {
      reason: 'a clean run',
      report: '{"stats":{"expected":5,"unexpected":0,"flaky":0}}',
      exitCode: 0,
      expected: { passed: 5, failed: 0 },
    },
    {
      reason: 'a test that passed only when tried again as failed',
      report: '{"stats":{"expected":4,"unexpected":0,"flaky":1}}',
      exitCode: 0,
      expected: { passed: 4, failed: 1 },
    },
    {
      reason: 'a set-up that failed before any test',
      report: undefined,
      exitCode: 1,
      expected: {
        passed: 0,
        failed: 1,
        note: 'no report was written (exit code 1)',
      },
    },
  ])('counts $reason', ({ report, exitCode, expected }) => {
    expect(countPlaywright(report, exitCode)).toEqual(expected);
  });
});

it('sums over runners into the closing line', () => {
  expect(
    formatCount(
      addCounts([
        { passed: 9, failed: 0 },
        { passed: 1, failed: 2 },
      ]),
    ),
  ).toBe('10 passed, 2 failed');
});
