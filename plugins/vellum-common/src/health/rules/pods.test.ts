import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  ['pod-running', 'ready', 'kubernetes/pod-ready', 'ready, not only running'],
  [
    'pod-unschedulable',
    'not-ready',
    'kubernetes/pod-unscheduled',
    'it waits for somebody else',
  ],
  [
    'pod-unschedulable-young',
    'progressing',
    'kubernetes/pod-unscheduled',
    'a node may be on its way',
  ],
  [
    'pod-crash-loop',
    'failed',
    'kubernetes/container-waiting',
    'phase Running says nothing here',
  ],
  [
    'pod-image-pull',
    'failed',
    'kubernetes/container-waiting',
    'phase Pending says nothing here',
  ],
  ['pod-succeeded', 'ready', 'kubernetes/pod-succeeded', 'done is well'],
  ['pod-failed', 'failed', 'kubernetes/pod-failed', 'evicted'],
  [
    'pod-starting',
    'progressing',
    'kubernetes/pod-not-ready',
    'a minute is a start',
  ],
  ['pod-not-ready', 'not-ready', 'kubernetes/pod-not-ready', 'an hour is not'],
  [
    'pod-never-reported',
    'unknown',
    'common/never-reported',
    'nobody has looked at it, not even the scheduler',
  ],
  [
    'pod-init-crash-loop',
    'failed',
    'kubernetes/container-waiting',
    'an init container that crashes holds all others',
  ],
  [
    'pod-creating',
    'progressing',
    'kubernetes/pod-not-ready',
    'creating a container is a start',
  ],
];

describe('rules of pods', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });
});
