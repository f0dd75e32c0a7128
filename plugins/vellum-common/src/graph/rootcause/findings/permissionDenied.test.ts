import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'permission-denied-object',
    'a provider that acts on this cluster needs a role for what it makes',
    'ServiceAccount provider-kubernetes of namespace crossplane-system is not allowed to get deployments of apps in namespace team-a, so what it should apply stays out.',
  ],
  [
    'permission-denied-kustomization',
    'a tenant may not leave its namespace',
    'ServiceAccount deployer of namespace team-a is not allowed to patch namespaces in namespace shop, so what it should apply stays out.',
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

describe('permissionDenied', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['permission-denied', sentence]]);
  });
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['permission-denied', sentence]]);
  });
});
