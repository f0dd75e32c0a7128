import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'kafka-warning-without-words',
    'ready',
    'strimzi/ready',
    'a warning is no fault',
  ],
  ['kafka-ready', 'ready', 'strimzi/ready', 'the plain good case'],
  [
    'kafka-warnings',
    'ready',
    'strimzi/ready',
    'it works, and all warnings are kept',
  ],
  [
    'kafka-creating',
    'progressing',
    'strimzi/creating',
    'a broker takes its time',
  ],
  [
    'kafka-creating-for-an-hour',
    'not-ready',
    'strimzi/creating',
    'not an hour',
  ],
  ['kafka-failed', 'failed', 'strimzi/not-ready', 'at once, however young'],
  ['kafka-paused', 'suspended', 'strimzi/paused', 'Strimzi has taken note'],
  [
    'kafka-pause-asked',
    'suspended',
    'strimzi/paused',
    'asked to pause, though it was ready before',
  ],
  ['kafka-pause-false', 'ready', 'strimzi/ready', 'only true pauses'],
  [
    'kafka-never-reported',
    'unknown',
    'common/never-reported',
    'its operator is not there',
  ],
  [
    'kafkabridge-failed',
    'failed',
    'strimzi/not-ready',
    'all kinds of Strimzi say NotReady',
  ],
  [
    'kafkaconnect-failed',
    'failed',
    'strimzi/not-ready',
    'all kinds of Strimzi say NotReady',
  ],
  [
    'kafkaconnector-failed',
    'failed',
    'strimzi/not-ready',
    'all kinds of Strimzi say NotReady',
  ],
  [
    'kafkamirrormaker2-failed',
    'failed',
    'strimzi/not-ready',
    'all kinds of Strimzi say NotReady',
  ],
  [
    'kafkatopic-failed',
    'failed',
    'strimzi/not-ready',
    'all kinds of Strimzi say NotReady',
  ],
  [
    'kafkauser-failed',
    'failed',
    'strimzi/not-ready',
    'all kinds of Strimzi say NotReady',
  ],
  [
    'kafkanodepool-complete',
    'ready',
    'strimzi/nodes',
    'a pool has no condition when it is well',
  ],
  [
    'kafkanodepool-growing',
    'progressing',
    'strimzi/nodes',
    'two nodes are not there yet',
  ],
  [
    'kafkanodepool-failed',
    'failed',
    'strimzi/not-ready',
    'refused, though its nodes are there',
  ],
  [
    'kafkanodepool-warning',
    'ready',
    'strimzi/nodes',
    'it works, with a warning',
  ],
  [
    'kafkanodepool-never-reported',
    'unknown',
    'common/never-reported',
    'its operator is not there',
  ],
];

describe('rules of strimzi', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('keeps every warning', () => {
    expect(
      judgeFixture('kafka-warnings').warnings?.map(({ reason }) => reason),
    ).toEqual(['KafkaStorage', 'DeprecatedFields']);
    expect(judgeFixture('kafkanodepool-warning').warnings).toHaveLength(1);
    expect(judgeFixture('kafka-warning-without-words').warnings).toMatchObject([
      { reason: 'Warning', whose: 'ours' },
    ]);
  });
});
