import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'cross-namespace-blocked-kustomization',
    'Flux gives up at once, since no retry can help',
    'Kustomization apps may not use GitRepository platform of namespace flux-system: Flux is told to keep namespaces apart here.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'cross-namespace-blocked-kustomization',
    [
      {
        title:
          'Kustomization apps may not use GitRepository platform of namespace flux-system',
        nextStep:
          'Have a source of its own made in namespace team-a, and refer to that.',
        evidence: [
          "condition: can't access 'GitRepository/flux-system/platform', cross-name …",
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('crossNamespaceBlocked', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['cross-namespace-blocked', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
});
