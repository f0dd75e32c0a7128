import { withCondition } from '../../../__testUtils__/withCondition';
import { releaseGivenUp } from './releaseGivenUp';
import { Condition } from '../../../kube/conditions';
import { readObjects } from '../../../__testUtils__/readObjects';
import { causesOf } from '../../../__testUtils__/causesOf';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'release-given-up-helmrelease',
    'Ready repeats the last attempt, Stalled says there is no next',
    'HelmRelease web was given up after 3 failed attempts: Service "web" is invalid: spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive; web 1.9.0 keeps running.',
  ],
  [
    'release-given-up-release',
    'provider-helm stops at rollbackLimit and says so nowhere',
    'Release web was given up after 3 failed attempts: Service "web" is invalid: spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'release-given-up-helmrelease',
    [
      {
        title: 'HelmRelease web was given up',
        nextStep:
          'Correct the cause by pull request, or reconcile it with force; it is not tried again by itself.',
        evidence: [
          'condition: Failed to upgrade after 3 attempt(s)',
          'condition UpgradeFailed: Helm upgrade failed for release team-a/web with …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'release-given-up-release',
    [
      {
        title: 'Release web was given up',
        nextStep:
          'Correct the cause by pull request; it is not tried again by itself before it is changed.',
        evidence: [
          'condition: failed: 3, rollbackLimit: 3',
          'condition ReleaseFailed: Upgrade "web" failed: cannot patch "web" with k …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

const rules = [releaseGivenUp];

/** The HelmRelease of the file, with another condition of being stalled. */
const helmReleaseWith = (change: object) =>
  withCondition(
    readObjects('findings/release-given-up-helmrelease.yaml')[0],
    'Stalled',
    change,
  );

describe('releaseGivenUp', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['release-given-up', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each<[string, object]>([
    ['that is not stalled', { status: 'False' }],
    ['that stalls for another reason', { reason: 'InvalidChartReference' }],
    ['of which something else is said', { type: 'Remediated' }],
  ])('says nothing of a HelmRelease %s', (_reason, change) => {
    expect(causesOf([helmReleaseWith(change)], { rules })).toEqual([]);
  });

  it('is said where there is nothing to go back to, too', () => {
    const release = helmReleaseWith({ reason: 'MissingRollbackTarget' });
    expect(causesOf([release], { rules })).toHaveLength(1);
  });

  it.each<[string, number | undefined, string]>([
    ['one attempt', 1, ' after 1 failed attempt:'],
    ['several attempts', 2, ' after 2 failed attempts:'],
    ['no attempt that nobody counted', undefined, 'was given up:'],
  ])('counts %s', (_reason, failures, words) => {
    const release = helmReleaseWith({});
    release.status = {
      ...release.status,
      upgradeFailures: failures,
      failures,
    };
    expect(causesOf([release], { rules })[0].sentence).toContain(words);
  });

  it('gives no count for a reason', () => {
    const release = helmReleaseWith({});
    const message = 'Failed to upgrade after 3 attempt(s)';
    const conditions = release.status!.conditions as Condition[];
    release.status!.conditions = conditions.map(condition => ({
      ...condition,
      message,
    }));
    expect(causesOf([release], { rules })[0].sentence).toBe(
      'HelmRelease web was given up after 3 failed attempts; web 1.9.0 keeps running.',
    );
  });

  it.each<[string, object, object]>([
    ['that may be tried for ever', { rollbackLimit: undefined }, {}],
    ['that is tried again', {}, { failed: 2 }],
    ['that never failed', {}, { failed: undefined }],
    ['that went in at last', {}, { atProvider: { state: 'deployed' } }],
  ])('says nothing of a Release %s', (_reason, spec, status) => {
    const [release] = readObjects('findings/release-given-up-release.yaml');
    const changed = {
      ...release,
      spec: { ...release.spec, ...spec },
      status: { ...release.status, ...status },
    };
    expect(causesOf([changed], { rules })).toEqual([]);
  });
});
