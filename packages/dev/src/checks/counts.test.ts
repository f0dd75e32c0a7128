import { addCounts, formatCount } from './Count';
import { countJest } from './countJest';
import { countPlaywright } from './countPlaywright';

describe('countJest', () => {
  it.each([
    {
      reason: 'all passed',
      output:
        'Test Suites: 3 passed, 3 total\nTests:       9 passed, 9 total\n',
      exitCode: 0,
      expected: { passed: 9, failed: 0 },
    },
    {
      reason: 'some failed, with colours',
      output:
        '\u001b[1mTests:       \u001b[22m\u001b[1m\u001b[31m2 failed\u001b[39m\u001b[22m, 7 passed, 9 total\n',
      exitCode: 1,
      expected: { passed: 7, failed: 2 },
    },
    {
      reason: 'a suite that does not load has no failed test',
      output:
        'Test Suites: 1 failed, 1 total\nTests:       4 passed, 4 total\n',
      exitCode: 1,
      expected: { passed: 4, failed: 1 },
    },
    {
      reason: 'the runner itself died',
      output: 'out of memory',
      exitCode: 134,
      expected: { passed: 0, failed: 1 },
    },
    {
      reason: 'no test ran, which is no success',
      output: 'No tests found',
      exitCode: 0,
      expected: { passed: 0, failed: 1 },
    },
  ])('counts $reason', ({ output, exitCode, expected }) => {
    expect(countJest({ output, exitCode })).toEqual(expected);
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
      expected: { passed: 0, failed: 1 },
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
