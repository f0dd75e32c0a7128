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
});
