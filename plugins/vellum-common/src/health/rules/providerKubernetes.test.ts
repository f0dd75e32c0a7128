import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'observedobjectcollection-failed',
    'failed',
    'crossplane/synced-false',
    'what it collects is older than the failure',
  ],
  [
    'observedobjectcollection-namespaced-failed',
    'failed',
    'crossplane/synced-false',
    'the namespaced kind is the same',
  ],
  [
    'object-synced-false',
    'failed',
    'crossplane/synced-false',
    'the provider itself was refused',
  ],
  [
    'object-target-unready',
    'not-ready',
    'crossplane/object-target',
    'three hours are no start, whoever the target is',
  ],
  [
    'object-target-failed',
    'not-ready',
    'crossplane/object-target',
    'what it made has failed: waiting does not help',
  ],
  [
    'object-target-failed-namespaced',
    'not-ready',
    'crossplane/object-target',
    'the namespaced kind is the same',
  ],
  [
    'object-target-rolling',
    'progressing',
    'crossplane/object-target',
    'what it made is on its way',
  ],
  [
    'object-ready-target-failed',
    'ready',
    'crossplane/ready',
    'created as asked; what was seen later is a warning',
  ],
  [
    'object-observed-only',
    'ready',
    'crossplane/ready',
    'it changes nothing, by its policies',
  ],
  [
    'object-may-update',
    'ready',
    'crossplane/ready',
    'only a policy without Update observes',
  ],
  [
    'object-job-running',
    'progressing',
    'crossplane/object-target',
    'a Job may take its time, so may who waits for it',
  ],
  [
    'object-in-object',
    'progressing',
    'crossplane/object-target',
    'an Object inside is not looked into',
  ],
];

describe('rules of provider kubernetes', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('says what the target says', () => {
    expect(judgeFixture('object-target-failed').message).toBe(
      'Deployment web, which it made, is not ready: ReplicaSet "web-1" has timed out progressing.',
    );
    expect(judgeFixture('object-target-rolling').message).toBe(
      'Waits for Deployment web, which it made: 1 of 2 replicas updated',
    );
  });

  it('warns of a target that was not well when it was seen', () => {
    expect(judgeFixture('object-ready-target-failed').warnings).toMatchObject([
      { reason: 'TargetNotReady', whose: 'ours' },
    ]);
  });

  it('says that it only observes', () => {
    expect(judgeFixture('object-observed-only').message).toBe(
      'Only observed: nothing is changed',
    );
    expect(judgeFixture('object-may-update').message).toBe('Available');
  });
});
