import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'artifact-path-missing-kustomization',
    'the source is there, at a revision without the folder',
    'Kustomization apps cannot be applied: GitRepository platform at main@0504116 does not have folder ./apps/prod.',
  ],
  [
    'artifact-path-missing-application',
    'Argo CD names the folder in its words',
    'Application web cannot be applied: repository https://git.example/team/web does not have folder deploy/prod.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'artifact-path-missing-kustomization',
    [
      {
        title: 'folder ./apps/prod of Kustomization apps is not in its source',
        nextStep:
          'Check spec.path against the repository and its branch: was the folder moved, renamed or never merged?',
        evidence: [
          'condition: kustomization path not found: stat /tmp/kustomization-2791405 …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'artifact-path-missing-application',
    [
      {
        title: 'folder deploy/prod of Application web is not in its source',
        nextStep:
          'Check spec.path against the repository and its branch: was the folder moved, renamed or never merged?',
        evidence: [
          'condition: Failed to load target state: failed to generate manifest for …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('artifactPathMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['artifact-path-missing', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
});
