import { GroupKind } from './GroupKind';

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

/**
 * Kinds whose contents the portal never reads: they are shown by the reference of whoever applies them.
 *
 * @public
 */
export function isNeverRead(kind: GroupKind): boolean {
  return (
    kind.group === '' && (kind.kind === 'Secret' || kind.kind === 'ConfigMap')
  );
}
