import { compareText } from '../text/compareText';
import { SYNC_PHASES } from './syncPhases';
import { SyncTask } from './SyncTask';

/** The order in which the engine applies kinds; kinds that are not in it come after, all equal. */
const KIND_ORDER = [
  'Namespace',
  'NetworkPolicy',
  'ResourceQuota',
  'LimitRange',
  'PodSecurityPolicy',
  'PodDisruptionBudget',
  'ServiceAccount',
  'Secret',
  'SecretList',
  'ConfigMap',
  'StorageClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'CustomResourceDefinition',
  'ClusterRole',
  'ClusterRoleList',
  'ClusterRoleBinding',
  'ClusterRoleBindingList',
  'Role',
  'RoleList',
  'RoleBinding',
  'RoleBindingList',
  'Service',
  'DaemonSet',
  'Pod',
  'ReplicationController',
  'ReplicaSet',
  'Deployment',
  'HorizontalPodAutoscaler',
  'StatefulSet',
  'Job',
  'CronJob',
  'IngressClass',
  'Ingress',
  'APIService',
];

const kindRank = (kind: string) => {
  const index = KIND_ORDER.indexOf(kind);
  return index < 0 ? KIND_ORDER.length : index;
};

/**
 * The engine's order: phase, wave, kind, name. Where it leaves a tie, which it does at random, ours is by namespace and
 * group, so that the same input always gives the same board.
 *
 * @internal
 */
export function compareSyncTasks(a: SyncTask, b: SyncTask): number {
  return (
    SYNC_PHASES.indexOf(a.phase) - SYNC_PHASES.indexOf(b.phase) ||
    a.wave - b.wave ||
    kindRank(a.ref.kind) - kindRank(b.ref.kind) ||
    compareText(a.ref.name, b.ref.name) ||
    compareText(a.ref.namespace ?? '', b.ref.namespace ?? '') ||
    compareText(`${a.ref.group}/${a.ref.kind}`, `${b.ref.group}/${b.ref.kind}`)
  );
}
