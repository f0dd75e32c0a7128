import { Check } from './Check';
import { countJest } from './countJest';
import { countOutcome } from './countOutcome';
import { countPlaywright } from './countPlaywright';

const outcome: Check['count'] = (_report, exitCode) => countOutcome(exitCode);

/** Checks that need nothing but the sources, quickest first: a typing error is told within a minute. */
export const staticChecks: Check[] = [
  {
    title: 'prettier',
    command: ['yarn', 'prettier:check'],
    expectedSeconds: 20,
    count: outcome,
  },
  {
    title: 'tsc',
    command: ['yarn', 'tsc'],
    expectedSeconds: 30,
    count: outcome,
  },
  {
    title: 'lint',
    command: ['yarn', 'lint:all'],
    expectedSeconds: 30,
    count: outcome,
  },
  {
    title: 'api reports',
    command: ['yarn', 'api-reports', '--ci'],
    expectedSeconds: 40,
    count: outcome,
  },
];

/** Unit, contract and integration tests; some of them start a control plane. */
export function jestCheck(reportFile: string): Check {
  return {
    title: 'jest',
    command: [
      ...['yarn', 'test', '--watchAll=false'],
      ...['--json', `--outputFile=${reportFile}`],
    ],
    // The second makes the tests run that start a control plane: its programs are built by then.
    env: { CI: '1', VELLUM_CONTROL_PLANE: '1' },
    expectedSeconds: 300,
    reportFile,
    count: countJest,
  };
}

/** End-to-end tests in Chromium. */
export function e2eCheck(reportFile: string): Check {
  return {
    title: 'e2e',
    command: ['yarn', 'test:e2e', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
    expectedSeconds: 300,
    reportFile,
    count: countPlaywright,
  };
}
