import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  ['inferenceservice-ready', 'ready', 'kserve/ready', 'the plain good case'],
  [
    'inferenceservice-stopped',
    'suspended',
    'kserve/stopped',
    'stopped on purpose, though Ready is False',
  ],
  [
    'inferenceservice-load-failed',
    'failed',
    'kserve/model',
    'its model cannot be loaded',
  ],
  [
    'inferenceservice-invalid-while-ready',
    'failed',
    'kserve/model',
    'the old model answers, the wanted one never will',
  ],
  [
    'inferenceservice-not-ready',
    'failed',
    'kserve/ready-false',
    'the predictor failed',
  ],
  [
    'inferenceservice-loading',
    'progressing',
    'kserve/loading',
    'a model takes its time',
  ],
  [
    'inferenceservice-loading-new-model',
    'progressing',
    'kserve/loading',
    'since when is not recorded',
  ],
  [
    'inferenceservice-unknown',
    'progressing',
    'kserve/ready-unknown',
    'models may take half an hour',
  ],
  [
    'inferenceservice-never-reported',
    'unknown',
    'common/never-reported',
    'its controller is not there',
  ],
  [
    'servingruntime-exists',
    'ready',
    'generic/exists',
    'a runtime reports nothing',
  ],
];

describe('rules of kserve', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });
});
