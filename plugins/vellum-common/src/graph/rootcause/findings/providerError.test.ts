import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'provider-error-bucket',
    'the words of the other side, without the way there',
    'Bucket assets cannot be applied: the name assets is taken by another account.',
  ],
  [
    'provider-error-bucket-asynchronous',
    'tried in the background: Synced says nothing of it',
    'Bucket assets cannot be applied: region eu-9 does not exist.',
  ],
  [
    'provider-error-xstore-referenced',
    'what takes a value from the one that was refused only waits for it',
    'Key main cannot be applied: team-a may have no more keys.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'provider-error-bucket',
    [
      {
        title: 'Bucket assets cannot be applied',
        nextStep:
          'Check the provider configuration and what this object asks for; the provider tries again by itself.',
        evidence: [
          'condition: create failed: cannot create bucket: the name assets is taken …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'provider-error-bucket-asynchronous',
    [
      {
        title: 'Bucket assets cannot be applied',
        nextStep:
          'Check the provider configuration and what this object asks for; the provider tries again by itself.',
        evidence: [
          'condition: async create failed: failed to create the resource: region eu …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'provider-error-xstore-referenced',
    [
      {
        title: 'Key main cannot be applied',
        nextStep:
          'Check the provider configuration and what this object asks for; the provider tries again by itself.',
        evidence: [
          'condition: create failed: cannot create key: team-a may have no more key …',
          'condition Creating: Unready resources: assets, main',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('providerError', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['provider-error', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
});
