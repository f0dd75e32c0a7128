import { toldIn } from '../../../__testUtils__/findingsIn';

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

describe('artifactPathMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['artifact-path-missing', sentence]]);
  });
});
