import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'service-account-missing',
    'the pods are refused before they exist',
    'Deployment web cannot make its pods: they are to run as ServiceAccount web, which is not in namespace team-a.',
  ],
];

describe('serviceAccountMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['service-account-missing', sentence]]);
  });
});
