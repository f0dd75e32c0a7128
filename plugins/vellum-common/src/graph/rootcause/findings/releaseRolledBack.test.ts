import { toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

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
          'Helm rollback to previous release team-a/web.v4 with chart web@1.9.0 failed: release has no 4 version',
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
});
