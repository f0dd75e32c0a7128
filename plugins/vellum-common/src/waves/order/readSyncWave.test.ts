import { readSyncWave } from './readSyncWave';

const waveOf = (annotations?: Record<string, string>) =>
  readSyncWave({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', annotations },
  });

const WAVE = 'argocd.argoproj.io/sync-wave';

describe('readSyncWave', () => {
  it.each([
    ['5', 5],
    ['-2', -2],
    ['+3', 3],
    ['0', 0],
  ])('reads %s', (text, wave) => {
    expect(waveOf({ [WAVE]: text })).toBe(wave);
  });

  it.each([' 3', '1.0', 'one', '', '1e3'])(
    'takes %p for no wave, as Argo CD does',
    text => {
      expect(waveOf({ [WAVE]: text })).toBe(0);
      expect(waveOf({ [WAVE]: text, 'helm.sh/hook-weight': '4' })).toBe(4);
    },
  );

  it('is 0 without annotations, and takes the weight of Helm hooks', () => {
    expect(waveOf()).toBe(0);
    expect(waveOf({ 'helm.sh/hook-weight': '-5' })).toBe(-5);
    expect(waveOf({ [WAVE]: '1', 'helm.sh/hook-weight': '-5' })).toBe(1);
  });
});
