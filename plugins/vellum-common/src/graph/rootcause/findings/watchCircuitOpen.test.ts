import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'watch-circuit-open-xstore',
    'ready, but changes arrive late',
    'Crossplane looks at XStore shop only now and then, since ConfigMap/settings (team-a) changes all the time: changes arrive late.',
  ],
];

describe('watchCircuitOpen', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['watch-circuit-open', sentence]]);
  });
});
