import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'apply-rejected-kustomization-immutable',
    'the object has to be made anew',
    'Kustomization apps cannot be applied: the cluster does not take Job migrate in namespace team-a, since a field of it may not be changed (Job.batch "migrate" is invalid: spec.selector: Invalid value: {"matchLabels":{"app":"migrate"}}: field is immutable).',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'ClusterRole/viewer dry-run failed (Invalid): ClusterRole.rbac.authorization.k8s.io "viewer" is invalid: rules[0].verbs: Required value: verbs must contain at least one value',
    'apply-rejected-kustomization-immutable',
    'Kustomization apps cannot be applied: the cluster does not take ClusterRole viewer (ClusterRole.rbac.authorization.k8s.io "viewer" is invalid: rules[0].verbs: Required value: verbs must contain at least one value).',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'apply-rejected-kustomization-immutable',
    [
      {
        title: 'the cluster does not take Job migrate',
        nextStep:
          'Delete Job migrate so that it is made anew, or annotate it with kustomize.toolkit.fluxcd.io/force: enabled, by pull request.',
        evidence: [
          'condition: Job/team-a/migrate dry-run failed (Invalid): Job.batch "migra …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

/** The same words, where they lead to other advice: title and next step. */
const WORDS_ADVICE: Array<
  [message: string, file: string, title: string, nextStep: string]
> = [
  [
    'ClusterRole/viewer dry-run failed (Invalid): ClusterRole.rbac.authorization.k8s.io "viewer" is invalid: rules[0].verbs: Required value: verbs must contain at least one value',
    'apply-rejected-kustomization-immutable',
    'the cluster does not take ClusterRole viewer',
    'Correct ClusterRole viewer in Git; nothing of Kustomization apps is applied until then.',
  ],
];

describe('applyRejected', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['apply-rejected', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each(WORDS_ADVICE)(
    'knows what to do about %s',
    (message, file, title, nextStep) => {
      expect(adviceIn(file, message)).toMatchObject([{ title, nextStep }]);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['apply-rejected', sentence]]);
  });
});
