import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { refOf } from '../../../kube/ResourceRef';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'dependency-missing-kustomization',
    'a dependency of another namespace is named with it',
    'Kustomization apps cannot start: it depends on Kustomization infra of namespace flux-system, which does not exist.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'dependency-missing-kustomization',
    [
      {
        title:
          'Kustomization apps waits for Kustomization infra of namespace flux-system, which does not exist',
        nextStep:
          'Correct the dependsOn of Kustomization apps by pull request, or have Kustomization infra of namespace flux-system applied.',
        evidence: [
          "condition: dependency 'flux-system/infra' not found: Kustomization.kusto …",
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('dependencyMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['dependency-missing', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('leaves the word to the missing object where that is shown', () => {
    const [waiting] = readObjects(
      'findings/dependency-missing-kustomization.yaml',
    );
    const infra = {
      ...refOf(waiting),
      namespace: 'flux-system',
      name: 'infra',
    };
    expect(
      causesOf([waiting], { roots: [refOf(waiting), infra] }).map(
        ({ cause }) => cause,
      ),
    ).toEqual(['missing']);
  });
});
