import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'fluxbucket-failed',
    'failed',
    'flux/ready-false',
    'young or not, it may not be read',
  ],
  ['kustomization-ready', 'ready', 'flux/ready', 'the plain good case'],
  [
    'kustomization-dependency-not-ready',
    'waiting',
    'flux/dependency-not-ready',
    'the problem is elsewhere',
  ],
  [
    'kustomization-build-failed',
    'failed',
    'flux/ready-false',
    'a retry does not make it less failed',
  ],
  [
    'kustomization-reconciling',
    'progressing',
    'flux/reconciling',
    'health checks are running',
  ],
  ['kustomization-stalled', 'failed', 'flux/stalled', 'Flux has given up'],
  [
    'kustomization-suspended',
    'suspended',
    'common/suspended',
    'a suspended object need not take up its generation',
  ],
  [
    'kustomization-never-reported',
    'unknown',
    'common/never-reported',
    'an hour without a word is no readiness',
  ],
  [
    'kustomization-new',
    'progressing',
    'common/not-reported-yet',
    'its controller has had no time yet',
  ],
  [
    'kustomization-ready-unknown',
    'progressing',
    'flux/reconciling',
    'Unknown is on its way, with or without Reconciling',
  ],
  [
    'kustomization-hanging',
    'not-ready',
    'flux/reconciling',
    'after an hour with a timeout of five minutes it is stuck',
  ],
  [
    'kustomization-long-timeout',
    'progressing',
    'flux/reconciling',
    'it said itself that it may take so long',
  ],
  [
    'kustomization-retrying',
    'failed',
    'flux/ready-false',
    'trying again does not make it less failed',
  ],
  [
    'kustomization-retrying-checks',
    'failed',
    'flux/retrying',
    'while the next attempt waits, Ready forgets that the last one failed',
  ],
  [
    'kustomization-next-revision',
    'progressing',
    'flux/reconciling',
    'what failed was another revision',
  ],
  [
    'kustomization-checked-again',
    'progressing',
    'flux/reconciling',
    'it went through the last time, whatever was before',
  ],
  [
    'helmrelease-retrying',
    'failed',
    'flux/retrying',
    'the error of the last upgrade stands until one goes through',
  ],
  [
    'helmrelease-changed-after-failure',
    'progressing',
    'flux/reconciling',
    'it is another release: the failures count anew',
  ],
  [
    'helmrelease-tested',
    'ready',
    'flux/ready',
    'passed Helm tests are not a failure',
  ],
  [
    'helmrelease-remediated',
    'failed',
    'flux/ready-false',
    'the rollback is a warning, the failed upgrade the state',
  ],
  [
    'helmrelease-drifted',
    'ready',
    'flux/ready',
    'it is what was asked for, but somebody else changed something',
  ],
  [
    'helmrelease-one-failure',
    'ready',
    'flux/ready',
    'it went through in the end',
  ],
  [
    'helmrelease-suspended',
    'suspended',
    'common/suspended',
    'suspended outweighs an old generation',
  ],
  [
    'gitrepository-auth-failed',
    'failed',
    'flux/ready-false',
    'nothing new arrives',
  ],
  ['gitrepository-ready', 'ready', 'flux/ready', 'the plain good case'],
  [
    'gitrepository-outdated',
    'ready',
    'flux/ready',
    'the artifact of before is there',
  ],
  [
    'ocirepository-fetch-failed',
    'failed',
    'flux/ready-false',
    'the warning would only repeat the state',
  ],
  [
    'fluxbucket-stalled',
    'failed',
    'flux/stalled',
    'a wrong name does not come right by waiting',
  ],
  [
    'helmchart-failed',
    'failed',
    'flux/ready-false',
    'there is no such version, young or not',
  ],
  [
    'helmrepository-oci',
    'ready',
    'flux/static-source',
    'an address never gets a status',
  ],
  [
    'helmrepository-failed',
    'failed',
    'flux/ready-false',
    'only an address of type oci is never fetched',
  ],
  [
    'artifactgenerator-failed',
    'failed',
    'flux/ready-false',
    'it reports as all sources do',
  ],
  [
    'receiver-failed',
    'failed',
    'flux/ready-false',
    'young or not, its token is not there',
  ],
  ['alert-exists', 'ready', 'generic/exists', 'Alerts report nothing'],
  [
    'imagerepository-failed',
    'failed',
    'flux/ready-false',
    'no tag can be read',
  ],
  [
    'imagepolicy-waiting',
    'waiting',
    'flux/dependency-not-ready',
    'the problem is that of the ImageRepository',
  ],
  [
    'imageupdateautomation-failed',
    'failed',
    'flux/ready-false',
    'nothing is pushed',
  ],
];

describe('rules of Flux', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('keeps what a rollback, a drift or an old artifact says beside the state', () => {
    expect(judgeFixture('helmrelease-remediated').warnings).toEqual([
      {
        reason: 'RollbackSucceeded',
        message: 'Helm rollback to 1.0.0 succeeded',
        whose: 'controller',
        since: '2026-11-20T11:51:00Z',
      },
      {
        reason: 'Failures',
        message: '2 failed attempts since its last success',
        whose: 'ours',
      },
    ]);
    expect(judgeFixture('helmrelease-drifted').warnings).toMatchObject([
      { reason: 'DriftDetected' },
    ]);
    expect(judgeFixture('gitrepository-outdated').warnings).toMatchObject([
      { reason: 'NewRevision' },
    ]);
  });

  it('says of a retry what failed and what runs now', () => {
    expect(judgeFixture('kustomization-retrying-checks')).toEqual({
      state: 'failed',
      reason: 'HealthCheckFailed',
      message:
        'The last attempt failed (HealthCheckFailed); it is being tried again',
      whose: 'ours',
      since: '2026-11-20T11:58:00Z',
      rule: 'flux/retrying',
      warnings: [
        {
          reason: 'Progressing',
          message: 'Running health checks for revision main@sha1:bbb',
          whose: 'controller',
          since: '2026-11-20T11:59:00Z',
        },
      ],
    });
    expect(judgeFixture('helmrelease-retrying')).toMatchObject({
      reason: 'UpgradeFailed',
      message: 'Helm upgrade failed for release team-a/web: timed out',
      warnings: [
        { message: "Running 'upgrade' action with timeout of 5m0s" },
        { reason: 'Failures' },
      ],
    });
  });

  it('counts one failure as one', () => {
    expect(judgeFixture('helmrelease-one-failure').warnings).toMatchObject([
      { message: '1 failed attempt since its last success' },
    ]);
  });

  it('does not warn of what the state says already', () => {
    expect(judgeFixture('ocirepository-fetch-failed')).not.toHaveProperty(
      'warnings',
    );
    expect(judgeFixture('kustomization-ready')).not.toHaveProperty('warnings');
  });
});
