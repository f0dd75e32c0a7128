import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'bucket-reference-young',
    'progressing',
    'crossplane/reference-not-ready',
    'what it refers to is being made, and so it comes right by itself',
  ],
  [
    'bucket-reference-old',
    'not-ready',
    'crossplane/reference-not-ready',
    'an hour later it does not',
  ],
  [
    'xshop-synced-false',
    'failed',
    'crossplane/synced-false',
    'a composite shows by its shape where no XRD may be read',
  ],
  [
    'vellumplatform-new',
    'progressing',
    'common/not-reported-yet',
    'its controller has had no time yet',
  ],
  [
    'vellumplatform-never-reported',
    'unknown',
    'common/never-reported',
    'an hour without a word is no readiness',
  ],
  [
    'vellumplatform-waiting-young',
    'progressing',
    'crossplane/ready-false',
    'most claims become ready by themselves',
  ],
  [
    'vellumplatform-waiting-old',
    'not-ready',
    'crossplane/ready-false',
    'after an hour it is no longer on its way',
  ],
  [
    'vellumplatform-ready',
    'ready',
    'crossplane/ready',
    'Synced and Ready, of this generation',
  ],
  [
    'vellumplatform-one-condition-current',
    'ready',
    'crossplane/ready',
    'one condition shows that the controller has seen the generation',
  ],
  [
    'vellumplatform-paused-yes',
    'ready',
    'crossplane/ready',
    'Crossplane pauses for the exact word true only',
  ],
  [
    'vellumplatform-unresponsive',
    'ready',
    'crossplane/ready',
    'it is there, and is looked at less often',
  ],
  [
    'vellumplatform-ready-unknown',
    'progressing',
    'crossplane/ready-unknown',
    'Unknown is not False',
  ],
  [
    'vellumplatform-synced-only-young',
    'progressing',
    'crossplane/ready-absent',
    'absent is not False: it may come',
  ],
  [
    'bucket-synced-false',
    'failed',
    'crossplane/synced-false',
    'an old Ready=True does not outweigh a failed attempt',
  ],
  [
    'bucket-paused-by-policy',
    'suspended',
    'crossplane/paused',
    'an empty managementPolicies pauses without the annotation',
  ],
  [
    'bucket-last-operation-failed',
    'failed',
    'crossplane/last-operation',
    'upjet reports asynchronous failures here',
  ],
  [
    'bucket-ready-absent',
    'unknown',
    'crossplane/ready-absent',
    'absent is neither False nor True',
  ],
  [
    'bucket-creating',
    'progressing',
    'crossplane/ready-false',
    'creating is not failing',
  ],
  [
    'bucket-not-up-to-date',
    'ready',
    'crossplane/ready',
    'it is there, but not as it was asked for',
  ],
  [
    'usage-available',
    'ready',
    'crossplane/ready',
    'a Usage reports Ready alone',
  ],
  [
    'usage-never-reported',
    'progressing',
    'common/not-reported-yet',
    'its controller has had no time yet',
  ],
  [
    'clusterusage-new',
    'progressing',
    'common/not-reported-yet',
    'its controller has had no time yet',
  ],
  [
    'legacyusage-new',
    'progressing',
    'common/not-reported-yet',
    'the older group reports the same way',
  ],
];

describe('rules of Crossplane', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('repeats the reason, the words and the time of the controller', () => {
    expect(judgeFixture('bucket-synced-false')).toEqual({
      state: 'failed',
      reason: 'ReconcileError',
      message: 'cannot observe: access denied',
      whose: 'controller',
      since: '2026-11-20T11:30:00Z',
      rule: 'crossplane/synced-false',
    });
  });

  it('puts words in where the controller gave none, and says whose they are', () => {
    expect(judgeFixture('vellumplatform-waiting-young')).toMatchObject({
      message: 'Waiting for the composite',
      whose: 'ours',
    });
  });

  it('warns of what is looked at less often, and of what is not as asked for', () => {
    expect(judgeFixture('vellumplatform-unresponsive').warnings).toMatchObject([
      { reason: 'WatchCircuitOpen', whose: 'controller' },
    ]);
    expect(judgeFixture('bucket-not-up-to-date').warnings).toMatchObject([
      { reason: 'UpdateRestricted', whose: 'controller' },
    ]);
  });
});
