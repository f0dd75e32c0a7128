import { estimateRemaining } from './estimateRemaining';

describe('estimateRemaining', () => {
  it('takes the measured times before anything is built', () => {
    const builds = [
      { expectedSeconds: 100, done: false },
      { expectedSeconds: 50, done: false },
    ];
    expect(estimateRemaining(builds)).toBe(150);
  });

  it('learns from what is built how fast this machine is', () => {
    const builds = [
      { expectedSeconds: 100, elapsedSeconds: 200, done: true },
      { expectedSeconds: 50, done: false },
    ];
    expect(estimateRemaining(builds)).toBe(100);
  });

  it('takes off what the running build has had, but never below nothing', () => {
    const builds = [
      { expectedSeconds: 30, elapsedSeconds: 45, done: false },
      { expectedSeconds: 20, elapsedSeconds: 5, done: false },
    ];
    expect(estimateRemaining(builds)).toBe(15);
  });
});
