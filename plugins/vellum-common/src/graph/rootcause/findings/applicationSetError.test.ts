import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'application-set-error-applicationset',
    'its Applications stay, so nobody notices',
    'ApplicationSet teams cannot make its Applications: its generators give nothing to make Applications from (error getting directories from repo: authentication required); those that exist stay as they are.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'application-set-error-applicationset',
    [
      {
        title: 'ApplicationSet teams cannot make its Applications',
        nextStep: 'Check its generators and its template.',
        evidence: [
          'condition ApplicationGenerationFromParamsError: unable to generate Appli …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('applicationSetError', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['application-set-error', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
});
