import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'drift-helmrelease',
    'the chart is ready, and what it made is not what it says',
    'HelmRelease web differs from what its chart says: Deployment web (changed) and Service web (removed); nobody changes it back.',
  ],
  [
    'drift-application',
    'healthy, but not what Git says',
    'Application web differs from Git in ConfigMap settings and ConfigMap old; 1 of them is no longer in Git; changes made in the cluster are not undone (self-heal is off).',
  ],
];

describe('drift', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['drift', sentence]]);
  });
});
