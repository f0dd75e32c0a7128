import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'watch-circuit-open-xstore',
    'ready, but changes arrive late',
    'Crossplane looks at XStore shop only now and then, since ConfigMap/settings (team-a) changes all the time: changes arrive late.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'watch-circuit-open-xstore',
    [
      {
        title: 'Crossplane looks at XStore shop only now and then',
        nextStep:
          'Find out what keeps changing ConfigMap/settings (team-a); two controllers may be at odds over it.',
        evidence: [
          'condition: Too many watch events from ConfigMap/settings (team-a). Allow …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('watchCircuitOpen', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['watch-circuit-open', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
});
