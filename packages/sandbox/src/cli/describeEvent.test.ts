import { describeEvent, describeSeconds } from './describeEvent';

describe('describeEvent', () => {
  it('says n of m, elapsed and left for builds', () => {
    expect(
      describeEvent({
        type: 'build',
        progress: {
          done: 2,
          total: 13,
          elapsedSeconds: 95,
          remainingSeconds: 600,
          text: 'building kwok',
        },
      }),
    ).toBe(
      'programs: 2 of 13, building kwok, 1 min 35 s elapsed, about 10 min 00 s left',
    );
  });

  it('gives the reason of a failure', () => {
    expect(
      describeEvent({
        type: 'component',
        name: 'etcd',
        phase: 'failed',
        message: 'no disk',
        elapsedSeconds: 1.25,
      }),
    ).toBe('[1.3 s] etcd failed: no disk');
  });
});

describe('describeSeconds', () => {
  it.each([
    [0, '0 s'],
    [59, '59 s'],
    [60, '1 min 00 s'],
    [3725, '62 min 05 s'],
  ])('%d is "%s"', (seconds, text) => {
    expect(describeSeconds(seconds)).toBe(text);
  });
});
