import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'horizontalpodautoscaler-active',
    'ready',
    'kubernetes/autoscaler',
    'between its limits',
  ],
  [
    'horizontalpodautoscaler-at-maximum',
    'ready',
    'kubernetes/autoscaler',
    'it would go further: a warning',
  ],
  [
    'horizontalpodautoscaler-no-metrics',
    'not-ready',
    'kubernetes/autoscaler',
    'it cannot decide without metrics',
  ],
  [
    'horizontalpodautoscaler-disabled',
    'suspended',
    'kubernetes/autoscaler-off',
    'scaled to zero on purpose',
  ],
  [
    'horizontalpodautoscaler-never-reported',
    'unknown',
    'common/never-reported',
    'its controller is not there',
  ],
  [
    'poddisruptionbudget-allowed',
    'ready',
    'kubernetes/disruption-budget',
    'one may go',
  ],
  [
    'poddisruptionbudget-too-few',
    'ready',
    'kubernetes/disruption-budget',
    'a used budget does its work',
  ],
  [
    'poddisruptionbudget-sync-failed',
    'failed',
    'kubernetes/disruption-budget',
    'it cannot count',
  ],
  [
    'poddisruptionbudget-never-reported',
    'unknown',
    'common/never-reported',
    'nobody has counted',
  ],
];

describe('rules of scaling', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('warns of what is at its limit', () => {
    expect(
      judgeFixture('horizontalpodautoscaler-at-maximum').warnings,
    ).toMatchObject([{ reason: 'TooManyReplicas' }]);
    expect(judgeFixture('poddisruptionbudget-too-few').warnings).toMatchObject([
      { reason: 'NoDisruption' },
    ]);
  });
});
