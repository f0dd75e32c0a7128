import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  ['sparkapplication-running', 'ready', 'spark/running', 'all its executors'],
  [
    'sparkapplication-few-executors',
    'progressing',
    'spark/running',
    'executors come and go: never stuck',
  ],
  [
    'sparkapplication-dynamic',
    'ready',
    'spark/running',
    'the least that are kept',
  ],
  [
    'sparkapplication-dynamic-by-conf',
    'ready',
    'spark/running',
    'the other way to say dynamic',
  ],
  [
    'sparkapplication-submitted',
    'progressing',
    'spark/state',
    'its driver starts',
  ],
  [
    'sparkapplication-submitted-long-ago',
    'not-ready',
    'spark/state',
    'a driver does not start for an hour',
  ],
  ['sparkapplication-completed', 'ready', 'spark/state', 'done is well'],
  ['sparkapplication-succeeding', 'ready', 'spark/state', 'done is well'],
  [
    'sparkapplication-suspended',
    'suspended',
    'spark/state',
    'suspended on purpose',
  ],
  ['sparkapplication-failed', 'failed', 'spark/state', "in the driver's words"],
  [
    'sparkapplication-submission-failed',
    'failed',
    'spark/state',
    'without words',
  ],
  [
    'sparkapplication-unknown',
    'not-ready',
    'spark/state',
    'its driver is lost',
  ],
  [
    'sparkapplication-invalidating',
    'progressing',
    'spark/state',
    'being set up again',
  ],
  [
    'sparkapplication-new-word',
    'unknown',
    'spark/state',
    'a word nobody knows is not green',
  ],
  [
    'sparkapplication-new',
    'progressing',
    'common/not-reported-yet',
    'its operator has had no time yet',
  ],
  [
    'scheduledsparkapplication-scheduled',
    'ready',
    'spark/schedule',
    'the plain good case',
  ],
  [
    'scheduledsparkapplication-invalid',
    'failed',
    'spark/schedule',
    'it will never run',
  ],
  [
    'scheduledsparkapplication-never-reported',
    'unknown',
    'common/never-reported',
    'its operator is not there',
  ],
];

describe('rules of spark', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });
});
