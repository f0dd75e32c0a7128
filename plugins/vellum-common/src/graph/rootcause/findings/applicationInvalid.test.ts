import { applicationInvalid } from './applicationInvalid';
import { makeApplication } from '../../../__testUtils__/makeApplication';
import { causesOf } from '../../../__testUtils__/causesOf';
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

  it.each<[string, object, string, string]>([
    [
      'what it asks for where the words are not known',
      { type: 'InvalidSpecError', message: 'v1.2 is too old.' },
      'Application web asks for what it may not have',
      'Application web is not synced: v1.2 is too old.',
    ],
    [
      'a comparison that failed',
      { type: 'ComparisonError', message: 'something broke' },
      'Application web cannot be compared',
      'Application web cannot be compared: something broke.',
    ],
    [
      'a comparison that failed over what it asks for',
      {
        type: 'ComparisonError',
        message: 'Unable to get cluster: not found',
      },
      'Application web asks for what it may not have',
      'Application web is not synced: the cluster it deploys to is not known (not found).',
    ],
    [
      'a cluster by the name that it has in the words',
      {
        type: 'InvalidSpecError',
        message: 'there are no clusters with this name: far',
      },
      'Application web asks for what it may not have',
      'Application web is not synced: the cluster it deploys to is not known (far).',
    ],
    [
      'a deletion that failed',
      { type: 'DeletionError', message: 'something broke' },
      'Application web cannot be deleted',
      'Application web cannot be deleted: something broke.',
    ],
  ])('tells %s', (_reason, condition, title, sentence) => {
    const application = makeApplication('web', {
      status: { conditions: [condition] },
    });
    const [finding] = causesOf([application], { rules: [applicationInvalid] });
    expect([finding.title, finding.sentence]).toEqual([title, sentence]);
  });

  it('has all of it checked where the words are not known', () => {
    const application = makeApplication('web', {
      status: { conditions: [{ type: 'InvalidSpecError', message: 'no' }] },
    });
    const [{ nextStep }] = causesOf([application], {
      rules: [applicationInvalid],
    });
    expect(nextStep).toBe('Check its source, destination and project.');
  });
});
