import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

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

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'health-check-failed-kustomization',
    [
      {
        title:
          'Kustomization apps waited in vain for Deployment web (InProgress) and Job migrate (Failed)',
        nextStep: 'Look at Deployment web.',
        evidence: [
          'condition: health check failed after 30.02s: timeout waiting for: [Deplo …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'health-check-failed-kustomization-retrying',
    [
      {
        title: 'Kustomization apps waited in vain for some of it',
        evidence: [],
        since: '2026-11-20T11:58:00Z',
      },
    ],
  ],
];

describe('healthCheckFailed', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['health-check-failed', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
});
