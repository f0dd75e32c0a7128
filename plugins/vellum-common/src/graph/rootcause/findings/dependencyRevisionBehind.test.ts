import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'dependency-revision-behind-kustomization',
    'ready, but at what came before',
    'Kustomization apps starts when Kustomization infra has applied main@2222222; it is still at main@1111111.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'dependency-revision-behind-kustomization',
    [
      {
        title:
          'Kustomization apps waits until Kustomization infra has applied main@2222222',
        nextStep:
          'Look at Kustomization infra if this takes longer than its interval.',
        evidence: [
          "condition: dependency 'flux-system/infra' revision is not up to date",
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('dependencyRevisionBehind', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['dependency-revision-behind', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('says that it waits for ever where the dependency is suspended', () => {
    const objects = readObjects(
      'findings/dependency-revision-behind-kustomization.yaml',
    );
    objects[1].spec!.suspend = true;
    expect(causesOf(objects)[0].sentence).toBe(
      'Kustomization apps cannot start: Kustomization infra has to apply main@2222222 first, but is suspended at main@1111111.',
    );
  });
});
