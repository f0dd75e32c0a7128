import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'permission-denied-object',
    'a provider that acts on this cluster needs a role for what it makes',
    'ServiceAccount provider-kubernetes of namespace crossplane-system is not allowed to get deployments of apps in namespace team-a, so what it should apply stays out.',
  ],
  [
    'permission-denied-kustomization',
    'a tenant may not leave its namespace, and no Role in a Namespace can be there before it',
    'ServiceAccount deployer of namespace team-a is not allowed to patch namespaces in the whole cluster, so what it should apply stays out.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'create failed: cannot create object: clusterroles.rbac.authorization.k8s.io is forbidden: User "jane" cannot create resource "clusterroles" in API group "rbac.authorization.k8s.io" at the cluster scope',
    'permission-denied-object',
    'User jane is not allowed to create clusterroles of rbac.authorization.k8s.io in the whole cluster, so what it should apply stays out.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'permission-denied-object',
    [
      {
        title:
          'ServiceAccount provider-kubernetes of namespace crossplane-system may not get deployments of apps',
        nextStep:
          'Give it a Role that allows get on deployments of apps, or let another identity apply this.',
        evidence: [
          'condition: observe failed: cannot get object: deployments.apps "web" is …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'permission-denied-kustomization',
    [
      {
        title:
          'ServiceAccount deployer of namespace team-a may not patch namespaces',
        nextStep:
          'Give it a ClusterRole that allows patch on namespaces, or let another identity apply this.',
        evidence: [
          'condition: Namespace/shop dry-run failed (Forbidden): namespaces "shop" …',
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
    'create failed: cannot create object: clusterroles.rbac.authorization.k8s.io is forbidden: User "jane" cannot create resource "clusterroles" in API group "rbac.authorization.k8s.io" at the cluster scope',
    'permission-denied-object',
    'User jane may not create clusterroles of rbac.authorization.k8s.io',
    'Give it a ClusterRole that allows create on clusterroles of rbac.authorization.k8s.io, or let another identity apply this.',
  ],
];

describe('permissionDenied', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['permission-denied', sentence]]);
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
    expect(toldIn(file, message)).toEqual([['permission-denied', sentence]]);
  });
});
