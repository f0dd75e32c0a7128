import { shuffled } from '../../__testUtils__/shuffled';
import { kindRank } from './kindRank';

/** As the engine has it; Helm installs in nearly the same order. */
const EXPECTED = `
  Namespace NetworkPolicy ResourceQuota LimitRange PodSecurityPolicy
  PodDisruptionBudget ServiceAccount Secret SecretList ConfigMap StorageClass
  PersistentVolume PersistentVolumeClaim CustomResourceDefinition
  ClusterRole ClusterRoleList ClusterRoleBinding ClusterRoleBindingList
  Role RoleList RoleBinding RoleBindingList Service DaemonSet Pod
  ReplicationController ReplicaSet Deployment HorizontalPodAutoscaler
  StatefulSet Job CronJob IngressClass Ingress APIService
`
  .trim()
  .split(/\s+/);

describe('kindRank', () => {
  it('puts the kinds of a wave into the order of the engine', () => {
    const sorted = shuffled(EXPECTED, 7).sort(
      (a, b) => kindRank(a) - kindRank(b),
    );
    expect(sorted).toEqual(EXPECTED);
  });

  it('puts what it does not know last, all equal', () => {
    const last = kindRank('APIService');
    expect(kindRank('Widget')).toBeGreaterThan(last);
    expect(kindRank('Widget')).toBe(kindRank('constructor'));
  });
});
