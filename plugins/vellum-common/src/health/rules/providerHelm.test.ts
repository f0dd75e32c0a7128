import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'release-synced-false',
    'failed',
    'crossplane/synced-false',
    'the last attempt was refused, whatever Helm said before',
  ],
  [
    'release-paused-by-policy',
    'suspended',
    'crossplane/paused',
    'paused outweighs a failed release',
  ],
  [
    'release-deployed',
    'ready',
    'crossplane/ready',
    'state and revision are the words a person looks for',
  ],
  [
    'release-failed',
    'failed',
    'crossplane/release-failed',
    'Unavailable alone would be on its way',
  ],
  [
    'release-failed-namespaced',
    'failed',
    'crossplane/release-failed',
    'the namespaced kind is the same; Helm gave no words',
  ],
  [
    'release-pending-install',
    'not-ready',
    'crossplane/ready-false',
    'nobody installs for an hour: whoever did is gone',
  ],
  [
    'release-pending-young',
    'progressing',
    'crossplane/ready-false',
    'a long install is no failure',
  ],
  [
    'release-wait-timeout',
    'progressing',
    'crossplane/ready-false',
    'it was told to wait for two hours',
  ],
  [
    'release-rollback-limit',
    'failed',
    'crossplane/rollback-limit',
    'the old version answers, the new one was given up',
  ],
  [
    'release-rolled-back-once',
    'ready',
    'crossplane/ready',
    'the provider tries again',
  ],
];

describe('rules of provider helm', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('says in which state and revision a release is', () => {
    expect(judgeFixture('release-deployed').message).toBe(
      'deployed, revision 3',
    );
    expect(judgeFixture('release-pending-young').message).toBe(
      'Helm says: pending-install',
    );
  });

  it('warns of failed attempts', () => {
    expect(judgeFixture('release-rolled-back-once').warnings).toMatchObject([
      { message: '1 failed attempt since its last success' },
    ]);
    expect(judgeFixture('release-deployed')).not.toHaveProperty('warnings');
  });
});
