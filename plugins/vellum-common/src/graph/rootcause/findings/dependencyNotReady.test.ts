import { dependencyNotReady } from './dependencyNotReady';
import { Condition } from '../../../kube/conditions';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { refOf } from '../../../kube/ResourceRef';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'dependency-not-ready-kustomization',
    'what the dependency says is all there is to say, since it was not asked for',
    'Kustomization apps starts when Kustomization infra of namespace flux-system is ready; that one says: map key "web" is already there.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'dependency-not-ready-kustomization',
    [
      {
        title:
          'Kustomization apps waits for Kustomization infra of namespace flux-system',
        nextStep: 'Look at Kustomization infra of namespace flux-system.',
        evidence: [
          "condition DependencyNotReady: dependency 'flux-system/infra' is not read …",
          'condition BuildFailed: kustomize build failed: map key "web" is already …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('dependencyNotReady', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['dependency-not-ready', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('leaves the word to the dependency where that is shown', () => {
    const objects = readObjects(
      'findings/dependency-not-ready-kustomization.yaml',
    );
    const roots = objects.map(refOf);
    const [finding, ...others] = causesOf(objects, { roots });
    expect(others).toEqual([]);
    expect(finding.cause).toBe('build-failed');
    expect(finding.path.map(id => id.split('/').pop())).toEqual([
      'apps',
      'infra',
    ]);
  });

  it('names the dependency alone where nothing is known of it', () => {
    const [waiting] = readObjects(
      'findings/dependency-not-ready-kustomization.yaml',
    );
    expect(causesOf([waiting])[0].sentence).toBe(
      'Kustomization apps starts when Kustomization infra of namespace flux-system is ready.',
    );
  });

  it('names every dependency that is shown, and cites none of them', () => {
    const [apps, infra] = readObjects(
      'findings/dependency-not-ready-kustomization.yaml',
    );
    const base = { ...infra, metadata: { ...infra.metadata, name: 'base' } };
    base.metadata.uid = 'ks-3';
    const dependsOn = ['infra', 'base'].map(name => ({
      name,
      namespace: 'flux-system',
    }));
    const waiting = { ...apps, spec: { ...apps.spec, dependsOn } };
    const objects = [waiting, infra, base];
    const [finding] = causesOf(objects, {
      roots: objects.map(refOf),
      rules: [dependencyNotReady],
    });
    expect(finding.sentence).toBe(
      'Kustomization apps starts when Kustomization infra and Kustomization base are ready.',
    );
    expect(finding.evidence).toHaveLength(1);
  });

  it('names what is shown once, and leaves its words to it', () => {
    const objects = readObjects(
      'findings/dependency-not-ready-kustomization.yaml',
    );
    const [finding] = causesOf(objects, {
      roots: objects.map(refOf),
      rules: [dependencyNotReady],
    });
    expect(finding.sentence).toBe(
      'Kustomization apps starts when Kustomization infra is ready.',
    );
    expect(finding.evidence).toHaveLength(1);
  });

  it('repeats the words without their full stop, and with the stops in them', () => {
    const [apps, infra] = readObjects(
      'findings/dependency-not-ready-kustomization.yaml',
    );
    const [ready] = infra.status!.conditions as Condition[];
    infra.status!.conditions = [{ ...ready, message: 'v1.2 is too old.' }];
    expect(causesOf([apps, infra])[0].sentence).toContain(
      'that one says: v1.2 is too old.',
    );
    expect(causesOf([apps, infra])[0].sentence).not.toMatch(/\.\.$/);
  });
});
