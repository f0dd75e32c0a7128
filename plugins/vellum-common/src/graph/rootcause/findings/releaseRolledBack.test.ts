import { toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { releaseRolledBack } from './releaseRolledBack';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'release-rolled-back-helmrelease',
    'what runs is healthy and is not what was asked for',
    'HelmRelease web was rolled back: what its chart made did not become ready in time; web 1.9.0 runs again.',
  ],
];

describe('releaseRolledBack', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['release-rolled-back', sentence]]);
  });

  it.each([
    [
      { status: 'True', reason: 'UninstallSucceeded' },
      'HelmRelease web was uninstalled: what its chart made did not become ready in time.',
    ],
    [
      {
        status: 'False',
        reason: 'RollbackFailed',
        message:
          'Helm rollback to previous release team-a/web.v4 with chart web@1.9.0 failed: release has no 4 version.',
      },
      'HelmRelease web failed and could not be rolled back: release has no 4 version.',
    ],
  ])('tells how it ended where Remediated is %j', (remediated, sentence) => {
    const objects = readObjects(
      'findings/release-rolled-back-helmrelease.yaml',
    );
    const conditions = objects[0].status!.conditions as Array<{
      type: string;
    }>;
    Object.assign(conditions.find(({ type }) => type === 'Remediated')!, {
      ...remediated,
    });
    expect(causesOf(objects)[0].sentence).toBe(sentence);
  });

  const FILE = 'findings/release-rolled-back-helmrelease.yaml';
  interface Said {
    type: string;
    status: string;
    reason?: string;
    message?: string;
  }
  const releaseSaying = (...conditions: Said[]) => {
    const [release] = readObjects(FILE);
    release.status!.conditions = conditions;
    return release;
  };
  const READY = { type: 'Ready', status: 'False', reason: 'UpgradeFailed' };
  const REMEDIATED = { type: 'Remediated', status: 'True' };

  it('says what to do and what it rests on', () => {
    const [finding] = causesOf(readObjects(FILE));
    expect(finding).toMatchObject({
      title: 'HelmRelease web was rolled back',
      nextStep:
        'Correct the chart version or its values by pull request; the next change is tried again.',
      since: '2026-11-20T11:10:00Z',
    });
    expect(finding.evidence).toEqual([
      {
        kind: 'condition',
        text: 'Helm upgrade failed for release team-a/web with chart web@2.0.0: context deadline exceeded',
        reason: 'UpgradeFailed',
      },
      {
        kind: 'condition',
        text: 'Helm rollback to previous release team-a/web.v4 with chart web@1.9.0 succeeded',
        reason: 'RollbackSucceeded',
      },
    ]);
  });

  it.each<[string, string, Said[], string[]]>([
    [
      'HelmRelease web was rolled back: release v1.2 is odd; web 1.9.0 runs again.',
      'the words end in a full stop, and nothing says how it was undone',
      [{ ...READY, message: 'release v1.2 is odd.' }, REMEDIATED],
      ['release v1.2 is odd.', 'Remediated: True'],
    ],
    [
      'HelmRelease web was rolled back; web 1.9.0 runs again.',
      'nobody says why',
      [{ type: 'Stalled', status: 'True' }, REMEDIATED],
      ['', 'Remediated: True'],
    ],
    [
      'HelmRelease web failed and could not be rolled back: release v1.2 is odd.',
      'nobody says why it could not be undone',
      [
        { ...READY, message: 'release v1.2 is odd.' },
        { ...REMEDIATED, status: 'False' },
      ],
      ['release v1.2 is odd.', 'Remediated: False'],
    ],
  ])('tells "%s" where %s', (sentence, _reason, conditions, rests) => {
    const [finding] = causesOf([releaseSaying(...conditions)], {
      rules: [releaseRolledBack],
    });
    expect(finding.sentence).toBe(sentence);
    expect(finding.evidence.map(({ text }) => text)).toEqual(rests);
    expect(finding.evidence[1]).not.toHaveProperty('reason');
  });

  it('leaves it to what is wrong below', () => {
    const objects = readObjects(FILE);
    objects[1].status!.conditions = [
      { type: 'Ready', status: 'False', message: 'connection refused' },
    ];
    expect(causesOf(objects).map(({ cause }) => cause)).toEqual([
      'source-unreachable',
    ]);
  });

  it('says nothing of a release that is suspended', () => {
    const [release] = readObjects(FILE);
    release.spec!.suspend = true;
    expect(causesOf([release], { rules: [releaseRolledBack] })).toEqual([]);
  });
});
