import { HealthCase, judgeFixture } from '../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'kustomization-suspended-deleting',
    'deleting',
    'common/deleting',
    'leaving outweighs suspended',
  ],
  [
    'vellumplatform-stale',
    'progressing',
    'common/stale-generation',
    'ready is said of an older specification',
  ],
  [
    'vellumplatform-paused',
    'suspended',
    'common/paused',
    'paused on purpose, though Synced is False and the generation old',
  ],
  [
    'vellumplatform-deleting',
    'deleting',
    'common/deleting',
    'leaving outweighs paused and ready',
  ],
  [
    'vellumplatform-deleting-held',
    'deleting',
    'common/deleting',
    'held deletions say by what',
  ],
  [
    'deployment-stale',
    'progressing',
    'common/stale-generation',
    'counted for an older specification',
  ],
  [
    'configmap-exists',
    'ready',
    'generic/exists',
    'a built-in kind that reports nothing',
  ],
  [
    'widget-no-status',
    'unknown',
    'generic/no-status',
    'a custom kind nobody has reported on is not green',
  ],
  [
    'widget-no-conditions',
    'unknown',
    'generic/no-condition',
    'a status that says nothing about readiness',
  ],
  [
    'widget-stalled',
    'failed',
    'generic/negative-condition',
    'giving up outweighs an older Ready',
  ],
  [
    'widget-available',
    'ready',
    'generic/condition-true',
    'most controllers agree on these words',
  ],
  [
    'widget-condition-unknown',
    'progressing',
    'generic/condition-unknown',
    'Unknown is not False',
  ],
  [
    'widget-not-ready',
    'not-ready',
    'generic/condition-false',
    'an hour is no start',
  ],
  [
    'widget-not-ready-young',
    'progressing',
    'generic/condition-false',
    'two minutes are one',
  ],
  [
    'widget-undated',
    'not-ready',
    'generic/condition-false',
    'without a time it counts from when the object was made',
  ],
  ['servicemonitor-exists', 'ready', 'generic/exists', 'its API has no status'],
];

describe('common and general rules', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('names what holds a deletion only after a while', () => {
    expect(judgeFixture('vellumplatform-deleting').message).toBe(
      'Is being deleted',
    );
    expect(judgeFixture('vellumplatform-deleting-held')).toMatchObject({
      message: 'Deletion is held by finalizer.apiextensions.crossplane.io',
      stuck: true,
    });
  });

  it('leaves out what nobody reported instead of inventing it', () => {
    const exists = judgeFixture('configmap-exists');
    expect(exists).not.toHaveProperty('since');
    expect(exists).not.toHaveProperty('reason');
    expect(judgeFixture('widget-available')).not.toHaveProperty('message');
  });

  it('says of a suspended Job that it does not run', () => {
    expect(judgeFixture('job-suspended').message).toMatch(/nothing runs/);
    expect(judgeFixture('kustomization-suspended').message).toMatch(
      /changes are not applied/,
    );
  });
});
