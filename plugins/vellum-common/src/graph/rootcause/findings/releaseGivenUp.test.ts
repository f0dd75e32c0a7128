import { toldIn } from '../../../__testUtils__/findingsIn';

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

describe('releaseGivenUp', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['release-given-up', sentence]]);
  });
});
