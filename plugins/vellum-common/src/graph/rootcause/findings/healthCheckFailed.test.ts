import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'health-check-failed-kustomization',
    'nothing below is seen that says why',
    'Kustomization apps was applied, but Deployment web (InProgress) and Job migrate (Failed) did not become ready in time.',
  ],
  [
    'health-check-failed-kustomization-retrying',
    'the next attempt has begun, and its words are not those of the failure',
    'Kustomization apps was applied, but some of it did not become ready in time.',
  ],
];

describe('healthCheckFailed', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['health-check-failed', sentence]]);
  });
});
