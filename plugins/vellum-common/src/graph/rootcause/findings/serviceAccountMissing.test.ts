import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'service-account-missing',
    'the pods are refused before they exist',
    'Deployment web cannot make its pods: they are to run as ServiceAccount web, which is not in namespace team-a.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'service-account-missing',
    [
      {
        title: 'ServiceAccount web is missing in namespace team-a',
        nextStep: 'Create ServiceAccount web, or name one that exists.',
        evidence: [
          'condition FailedCreate: pods "web-1-" is forbidden: error looking up ser …',
        ],
        since: '2026-11-20T11:01:00Z',
      },
    ],
  ],
];

describe('serviceAccountMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['service-account-missing', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
});
