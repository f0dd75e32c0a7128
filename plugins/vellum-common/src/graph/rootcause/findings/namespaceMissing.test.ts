import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'namespace-missing-kustomization',
    'Flux asks the API server before it applies',
    'Namespace shop does not exist, so what belongs there cannot be applied.',
  ],
  [
    'namespace-missing-helmrelease',
    'that the objects of the release are missing is no news',
    'Namespace nowhere does not exist, so what belongs there cannot be applied.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'one or more synchronization tasks are not valid: namespaces "shop" not found',
    'sync-failed-application-retrying',
    'Namespace shop does not exist, so what belongs there cannot be applied.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'namespace-missing-kustomization',
    [
      {
        title: 'Namespace shop does not exist',
        nextStep:
          'Have Namespace shop made first, from Git or by what applies the rest.',
        evidence: [
          'condition: ConfigMap/shop/settings dry-run failed (NotFound): namespaces …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'namespace-missing-helmrelease',
    [
      {
        title: 'Namespace nowhere does not exist',
        nextStep:
          'Have Namespace nowhere made first, from Git or by what applies the rest.',
        evidence: [
          'condition: Helm install failed for release nowhere/web with chart web@1. …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('namespaceMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['namespace-missing', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['namespace-missing', sentence]]);
  });
});
