import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'creation-unknown-bucket',
    'it goes on only when a person says so',
    'Bucket assets is left alone: its provider was stopped while it created it, and does not know whether that went through.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'creation-unknown-bucket',
    [
      {
        title: 'nobody knows whether Bucket assets was created',
        nextStep:
          'Look whether it exists on the other side: if so, set the annotation crossplane.io/external-name to its name; then take the annotation crossplane.io/external-create-pending off.',
        evidence: [
          'condition: cannot determine creation result - remove the crossplane.io/e …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('creationUnknown', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['creation-unknown', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
});
