import { refOf } from '../../../kube/ResourceRef';
import { dependencyRevisionBehind } from './dependencyRevisionBehind';
import {
  Advice,
  adviceIn,
  adviceOf,
  toldIn,
} from '../../../__testUtils__/findingsIn';
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

const read = () =>
  readObjects('findings/dependency-revision-behind-kustomization.yaml');

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
    const objects = read();
    objects[1].spec!.suspend = true;
    const [finding] = causesOf(objects);
    expect(finding.sentence).toBe(
      'Kustomization apps cannot start: Kustomization infra has to apply main@2222222 first, but is suspended at main@1111111.',
    );
    expect(adviceOf(finding)).toMatchObject({
      title:
        'Kustomization apps waits for Kustomization infra, which is suspended',
      nextStep:
        'Resume Kustomization infra, or take it out of the dependsOn by pull request.',
    });
  });

  it('names no revision that nobody names', () => {
    const [apps, infra, source] = read();
    delete infra.status!.lastAppliedRevision;
    delete source.status!.artifact;
    const sentence =
      'Kustomization apps starts when Kustomization infra has applied the newest revision; it is still at an older one.';
    for (const objects of [
      [apps, infra, source],
      [apps, infra],
    ]) {
      const [finding] = causesOf(objects, {
        rules: [dependencyRevisionBehind],
      });
      expect(finding.sentence).toBe(sentence);
    }
  });

  it('takes the revision of the source and no other fact of it', () => {
    const objects = read();
    objects[2].spec = { url: 'https://git.example/web', ref: { tag: 'v1' } };
    expect(causesOf(objects)[0].sentence).toContain('has applied main@2222222');
  });

  it('leaves the word to what the dependency itself says', () => {
    const objects = read();
    objects[1].status!.conditions = [
      {
        type: 'Ready',
        status: 'False',
        reason: 'BuildFailed',
        message: 'kustomize build failed: no such file',
      },
    ];
    const causes = causesOf(objects, {
      roots: objects.slice(0, 2).map(refOf),
    }).map(({ cause }) => cause);
    expect(causes).toEqual(['build-failed']);
  });
});
