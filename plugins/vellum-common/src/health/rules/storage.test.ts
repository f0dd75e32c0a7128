import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'persistentvolumeclaim-bound',
    'ready',
    'kubernetes/volume-phase',
    'has its volume',
  ],
  [
    'persistentvolumeclaim-pending',
    'progressing',
    'kubernetes/volume-phase',
    'without a time nobody can say how long',
  ],
  [
    'persistentvolumeclaim-pending-young',
    'progressing',
    'kubernetes/volume-phase',
    'five minutes are a start',
  ],
  [
    'persistentvolumeclaim-lost',
    'failed',
    'kubernetes/volume-phase',
    'its volume is gone',
  ],
  [
    'persistentvolumeclaim-never-reported',
    'unknown',
    'common/never-reported',
    'no controller has looked at it',
  ],
  [
    'persistentvolumeclaim-first-consumer',
    'waiting',
    'kubernetes/volume-first-pod',
    'its class waits for a pod, on purpose',
  ],
  [
    'persistentvolumeclaim-immediate',
    'not-ready',
    'kubernetes/volume-phase',
    'its class waits for nobody',
  ],
  [
    'persistentvolumeclaim-node-chosen',
    'not-ready',
    'kubernetes/volume-phase',
    'a pod has asked, and the volume has not come',
  ],
  ['persistentvolume-bound', 'ready', 'kubernetes/volume', 'in use'],
  ['persistentvolume-available', 'ready', 'kubernetes/volume', 'can be used'],
  [
    'persistentvolume-released',
    'ready',
    'kubernetes/volume',
    'kept, and of no use to anybody',
  ],
  [
    'persistentvolume-failed',
    'failed',
    'kubernetes/volume',
    'could not be freed',
  ],
  [
    'persistentvolume-pending',
    'progressing',
    'kubernetes/volume',
    'being made',
  ],
  [
    'persistentvolume-never-reported',
    'unknown',
    'common/never-reported',
    'no controller has looked at it',
  ],
];

describe('rules of storage', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('warns of a volume that nobody can use again', () => {
    expect(judgeFixture('persistentvolume-released').warnings).toMatchObject([
      { reason: 'Released', whose: 'ours' },
    ]);
  });
});
