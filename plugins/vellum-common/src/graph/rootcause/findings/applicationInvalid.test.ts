import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'application-invalid-project',
    'nothing is compared without a project',
    'Application web is not synced: its project shop does not exist.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    "namespace kube-system is not permitted in project 'shop'",
    'application-invalid-project',
    'Application web is not synced: its project shop does not allow namespace kube-system.',
  ],
  [
    'resource apps:Deployment is not permitted in project shop',
    'application-invalid-project',
    'Application web is not synced: its project shop does not allow kind apps:Deployment.',
  ],
  [
    'Failed to load live state: cluster is not reachable: dial tcp 10.0.0.1:6443: i/o timeout',
    'application-invalid-project',
    'Application web is not synced: the cluster it deploys to cannot be read (cluster is not reachable: dial tcp 10.0.0.1:6443: i/o timeout).',
  ],
  [
    "application destination server 'https://kubernetes.default.svc' and namespace 'kube-system' do not match any of the allowed destinations in project 'shop'",
    'application-invalid-project',
    'Application web is not synced: its project shop does not allow it to deploy to namespace kube-system of that cluster.',
  ],
  [
    "application repo https://git.example/team/web is not permitted in project 'shop'",
    'application-invalid-project',
    'Application web is not synced: its project shop does not allow repository https://git.example/team/web.',
  ],
  [
    'Namespace for web apps/v1, Kind=Deployment is missing.',
    'application-invalid-project',
    'Application web is not synced: Deployment web has no namespace, and spec.destination gives none.',
  ],
  [
    'Unable to get cluster: cluster "https://other.example" not found',
    'application-invalid-project',
    'Application web is not synced: the cluster it deploys to is not known (cluster "https://other.example" not found).',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'application-invalid-project',
    [
      {
        title: 'Application web asks for what it may not have',
        nextStep: 'Create the AppProject, or name another in spec.project.',
        evidence: [
          'condition InvalidSpecError: Application referencing project shop which d …',
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
    "namespace kube-system is not permitted in project 'shop'",
    'application-invalid-project',
    'Application web asks for what it may not have',
    'Allow the destination in the AppProject, or change the namespace.',
  ],
  [
    'resource apps:Deployment is not permitted in project shop',
    'application-invalid-project',
    'Application web asks for what it may not have',
    'Allow the kind in the AppProject, or take the object out of Git.',
  ],
  [
    'Failed to load live state: cluster is not reachable: dial tcp 10.0.0.1:6443: i/o timeout',
    'application-invalid-project',
    'Application web asks for what it may not have',
    'Check whether Argo CD reaches that cluster, and its credentials for it.',
  ],
  [
    "application destination server 'https://kubernetes.default.svc' and namespace 'kube-system' do not match any of the allowed destinations in project 'shop'",
    'application-invalid-project',
    'Application web asks for what it may not have',
    'Allow the destination in the AppProject, or change spec.destination.',
  ],
  [
    "application repo https://git.example/team/web is not permitted in project 'shop'",
    'application-invalid-project',
    'Application web asks for what it may not have',
    'Allow the repository in the AppProject, or change the source.',
  ],
  [
    'Namespace for web apps/v1, Kind=Deployment is missing.',
    'application-invalid-project',
    'Application web asks for what it may not have',
    'Set the namespace of the object, or spec.destination.namespace.',
  ],
  [
    'Unable to get cluster: cluster "https://other.example" not found',
    'application-invalid-project',
    'Application web asks for what it may not have',
    'Register the cluster, or change spec.destination.',
  ],
];

describe('applicationInvalid', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['application-invalid', sentence]]);
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
    expect(toldIn(file, message)).toEqual([['application-invalid', sentence]]);
  });
});
