import { GroupKind, groupKindKey } from './GroupKind';

/** Groups that every API server serves by itself. Gateway API and the like end in `.k8s.io` too, but are custom. */
const BUILT_IN_GROUPS: ReadonlySet<string> = new Set([
  '',
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'apps',
  'authentication.k8s.io',
  'authorization.k8s.io',
  'autoscaling',
  'batch',
  'certificates.k8s.io',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'resource.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/** Whether Kubernetes itself serves the kind, rather than a CustomResourceDefinition. @public */
export function isBuiltInKind(kind: GroupKind): boolean {
  return BUILT_IN_GROUPS.has(kind.group);
}

/** Built-in kinds with a state worth a watch, and events, which are read only where something is not well. */
const READ_BUILT_INS: ReadonlySet<string> = new Set([
  'CronJob.batch',
  'DaemonSet.apps',
  'Deployment.apps',
  'Event',
  'Job.batch',
  'Namespace',
  'PersistentVolumeClaim',
  'Pod',
  'ReplicaSet.apps',
  'Service',
  'StatefulSet.apps',
]);

/**
 * Whether a kind is shown by the reference of whoever applies it, and never asked for: Secrets and ConfigMaps, since
 * their contents are nobody's business here, and built-in kinds that report nothing, such as Roles, since a permission
 * and a watch for each would buy nothing. A CustomResourceDefinition reports, but its schemas outweigh all else.
 *
 * @public
 */
export function isShownByReference(kind: GroupKind): boolean {
  return isBuiltInKind(kind) && !READ_BUILT_INS.has(groupKindKey(kind));
}
