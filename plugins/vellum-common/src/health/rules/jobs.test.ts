import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  ['job-complete', 'ready', 'kubernetes/job-complete', 'done is well'],
  ['job-failed', 'failed', 'kubernetes/job-failed', 'out of attempts'],
  ['job-running', 'progressing', 'kubernetes/job-running', 'still at work'],
  [
    'job-retrying',
    'progressing',
    'kubernetes/job-running',
    'an hour of work is no delay; failed attempts are a warning',
  ],
  [
    'job-failing',
    'failed',
    'kubernetes/job-failed',
    'decided, though its last pods still end',
  ],
  [
    'job-never-started',
    'unknown',
    'common/never-reported',
    'nobody has started it',
  ],
  ['job-suspended', 'suspended', 'common/suspended', 'nothing runs on purpose'],
  [
    'cronjob-never-ran',
    'ready',
    'kubernetes/cron-job',
    'three in the morning has not come yet',
  ],
  ['cronjob-succeeded', 'ready', 'kubernetes/cron-job', 'ran and succeeded'],
  [
    'cronjob-last-run-failed',
    'ready',
    'kubernetes/cron-job',
    'ran after it last succeeded',
  ],
  [
    'cronjob-running',
    'ready',
    'kubernetes/cron-job',
    'the run has not ended yet',
  ],
  [
    'cronjob-suspended',
    'suspended',
    'common/suspended',
    'nothing runs on purpose',
  ],
];

describe('rules of jobs', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('warns of attempts and of runs that failed', () => {
    expect(judgeFixture('job-retrying').warnings).toMatchObject([
      { message: '2 of its pods failed; it tries again' },
    ]);
    expect(judgeFixture('cronjob-last-run-failed').warnings).toMatchObject([
      { reason: 'LastRunFailed' },
    ]);
  });

  it.each(['cronjob-succeeded', 'cronjob-running', 'cronjob-never-ran'])(
    'has no warning for %s',
    file => {
      expect(judgeFixture(file)).not.toHaveProperty('warnings');
    },
  );
});
