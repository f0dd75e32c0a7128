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
});
