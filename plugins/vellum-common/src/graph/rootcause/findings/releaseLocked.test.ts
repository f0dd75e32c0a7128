import { releaseLocked } from './releaseLocked';
import { KubeObject } from '../../../kube/KubeObject';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObject } from '../../../__testUtils__/readObjects';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'release-locked-release',
    'Helm refuses, since its newest record is not finished',
    'Release web cannot be changed: Helm holds it for an operation that is still running or was interrupted (pending-upgrade).',
  ],
  [
    'release-locked-release-pending',
    'nothing is refused, but an hour is no install',
    'Release web cannot be changed: Helm holds it for an operation that is still running or was interrupted (pending-install).',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'release-locked-release',
    [
      {
        title: 'Release web is locked by an operation that does not end',
        nextStep:
          'If no install or upgrade is running, roll the release back to its last good revision with Helm: that takes the lock off.',
        evidence: [
          'condition: update failed: failed to upgrade release: another operation ( …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'release-locked-release-pending',
    [
      {
        title: 'Release web is locked by an operation that does not end',
        nextStep:
          'If no install or upgrade is running, roll the release back to its last good revision with Helm: that takes the lock off.',
        evidence: ['status: release state: pending-install'],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('releaseLocked', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['release-locked', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('leaves an install alone that has only begun', () => {
    const release = readObject('findings/release-locked-release-pending.yaml');
    const now = new Date('2026-11-20T11:05:00Z');
    expect(causesOf([release], { now })).toEqual([]);
  });

  it('says nothing of what is no release', () => {
    const release = readObject('findings/release-locked-release.yaml');
    const other = { ...release, apiVersion: 'example.io/v1' };
    expect(causesOf([other], { rules: [releaseLocked] })).toEqual([]);
  });

  it('reads what Flux keeps of a release, and waits for Flux to unlock it', () => {
    const helmRelease = (message: string): KubeObject => ({
      apiVersion: 'helm.toolkit.fluxcd.io/v2',
      kind: 'HelmRelease',
      metadata: { name: 'web', namespace: 'team-a', uid: 'hr-1' },
      spec: {},
      status: {
        history: [{ version: 2, status: 'pending-upgrade' }],
        conditions: [
          {
            type: 'Ready',
            status: 'False',
            reason: 'UpgradeFailed',
            message,
            lastTransitionTime: '2026-11-20T09:00:00Z',
          },
        ],
      },
    });
    const rules = [releaseLocked];
    const locked =
      'another operation (install/upgrade/rollback) is in progress';
    expect(causesOf([helmRelease(locked)], { rules })[0].sentence).toMatch(
      / \(pending-upgrade\)\.$/,
    );
    expect(causesOf([helmRelease('no')], { rules })).toEqual([]);
  });

  it('names no state that is none of waiting', () => {
    const release = readObject('findings/release-locked-release.yaml');
    release.status!.atProvider = { state: 'deployed' };
    expect(causesOf([release])[0].sentence).toMatch(/ was interrupted\.$/);
  });
});
