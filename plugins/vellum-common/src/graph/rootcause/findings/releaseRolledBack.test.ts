import { toldIn } from '../../../__testUtils__/findingsIn';

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
});
