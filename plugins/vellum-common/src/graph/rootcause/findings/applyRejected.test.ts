import { toldIn } from '../../../__testUtils__/findingsIn';

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

describe('applyRejected', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['apply-rejected', sentence]]);
  });
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['apply-rejected', sentence]]);
  });
});
