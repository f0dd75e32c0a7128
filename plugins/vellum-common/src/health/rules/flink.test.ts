import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'flinkdeployment-suspended-from-start',
    'suspended',
    'flink/suspended',
    'never started, on purpose',
  ],
  ['flinkdeployment-stable', 'ready', 'flink/stable', 'the plain good case'],
  [
    'flinkdeployment-rolled-back',
    'ready',
    'flink/stable',
    'stable, with the version of before',
  ],
  [
    'flinkdeployment-suspended',
    'suspended',
    'flink/suspended',
    'suspended on purpose',
  ],
  [
    'flinkdeployment-upgrading',
    'progressing',
    'flink/on-its-way',
    'being changed',
  ],
  [
    'flinkdeployment-deploying',
    'progressing',
    'flink/on-its-way',
    'has no word for its life yet',
  ],
  ['flinkdeployment-failed', 'failed', 'flink/failed', "the operator's word"],
  [
    'flinkdeployment-manager-error',
    'failed',
    'flink/failed',
    'its job manager does not start',
  ],
  [
    'flinkdeployment-error',
    'failed',
    'flink/failed',
    'what was asked for is refused, the old version runs',
  ],
  [
    'flinkdeployment-plain-error',
    'failed',
    'flink/failed',
    'older operators write the words alone',
  ],
  [
    'flinkdeployment-broken-error',
    'failed',
    'flink/failed',
    'what is no JSON is shown as it is',
  ],
  [
    'flinkdeployment-never-reported',
    'unknown',
    'common/never-reported',
    'its operator is not there',
  ],
  [
    'flinksessionjob-suspended',
    'suspended',
    'flink/suspended',
    'the same operator, the same words',
  ],
];

describe('rules of flink', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it("takes the words out of the operator's error", () => {
    expect(judgeFixture('flinkdeployment-error').message).toBe(
      'The parallelism must be positive',
    );
    expect(judgeFixture('flinkdeployment-broken-error').message).toBe(
      '{not json',
    );
  });

  it('warns of a change that was taken back', () => {
    expect(judgeFixture('flinkdeployment-rolled-back').warnings).toHaveLength(
      1,
    );
  });
});
