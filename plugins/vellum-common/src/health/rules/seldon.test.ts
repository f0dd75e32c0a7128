import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  ['seldonruntime-ready', 'ready', 'seldon/runtime', 'all six'],
  [
    'seldonruntime-disabled-component',
    'ready',
    'seldon/runtime',
    'what is turned off does not count, though Ready is False',
  ],
  [
    'seldonruntime-component-down',
    'not-ready',
    'seldon/component',
    'one is down',
  ],
  [
    'seldonruntime-component-silent',
    'progressing',
    'seldon/component-unknown',
    'one has said nothing yet',
  ],
  [
    'seldonruntime-component-unknown',
    'progressing',
    'seldon/component-unknown',
    'Unknown is not False',
  ],
  [
    'seldonruntime-scaled-down',
    'suspended',
    'seldon/stopped',
    'nothing runs on purpose',
  ],
  [
    'seldonruntime-never-reported',
    'unknown',
    'common/never-reported',
    'its operator is not there',
  ],
  ['server-ready', 'ready', 'seldon/ready', 'the plain good case'],
  [
    'server-not-ready-young',
    'progressing',
    'seldon/server',
    'two minutes are a start',
  ],
  ['server-not-ready', 'not-ready', 'seldon/server', 'ten minutes are not'],
  [
    'server-scaled-down',
    'suspended',
    'seldon/stopped',
    'nothing runs on purpose',
  ],
  [
    'server-never-reported',
    'unknown',
    'common/never-reported',
    'its operator is not there',
  ],
  ['model-ready', 'ready', 'seldon/model', 'loaded'],
  ['model-failed', 'failed', 'seldon/model-failed', 'cannot be loaded'],
  [
    'model-not-scheduled',
    'failed',
    'seldon/model-failed',
    'no server takes it',
  ],
  [
    'model-loading',
    'progressing',
    'seldon/model',
    'loading may take twenty minutes',
  ],
  ['model-loading-for-an-hour', 'not-ready', 'seldon/model', 'not an hour'],
  [
    'model-few-replicas',
    'progressing',
    'seldon/model-replicas',
    'ready, but not as often as wanted',
  ],
  [
    'model-scaled-down',
    'suspended',
    'seldon/stopped',
    'nothing is loaded on purpose',
  ],
  [
    'model-never-reported',
    'unknown',
    'common/never-reported',
    'its operator is not there',
  ],
  ['pipeline-ready', 'ready', 'seldon/ready', 'all its parts'],
  ['pipeline-models-missing', 'not-ready', 'seldon/part', 'one of its models'],
  [
    'pipeline-starting',
    'progressing',
    'seldon/part-unknown',
    'Unknown is not False',
  ],
  [
    'pipeline-never-reported',
    'unknown',
    'common/never-reported',
    'its operator is not there',
  ],
  [
    'experiment-mirror-down',
    'not-ready',
    'seldon/part',
    'the mirror is part of it',
  ],
  [
    'seldonconfig-exists',
    'ready',
    'generic/exists',
    'a configuration reports nothing',
  ],
];

describe('rules of seldon', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });
});
