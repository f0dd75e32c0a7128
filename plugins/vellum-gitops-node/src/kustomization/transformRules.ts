/**
 * Kinds of Kubernetes that belong to no namespace, by `Kind.group`: kustomize gives them none. Any kind that it does not know
 * it takes for namespaced.
 *
 * @internal
 */
export const withoutNamespace: ReadonlySet<string> = new Set([
  'APIService.apiregistration.k8s.io',
  'ClusterRole.rbac.authorization.k8s.io',
  'ClusterRoleBinding.rbac.authorization.k8s.io',
  'CustomResourceDefinition.apiextensions.k8s.io',
  'IngressClass.networking.k8s.io',
  'MutatingWebhookConfiguration.admissionregistration.k8s.io',
  'Namespace.',
  'Node.',
  'PersistentVolume.',
  'PriorityClass.scheduling.k8s.io',
  'RuntimeClass.node.k8s.io',
  'StorageClass.storage.k8s.io',
  'ValidatingAdmissionPolicy.admissionregistration.k8s.io',
  'ValidatingWebhookConfiguration.admissionregistration.k8s.io',
]);

/**
 * Kinds whose names mean something elsewhere, by `Kind.group`: kustomize leaves them as they are.
 *
 * @internal
 */
export const withOwnName: ReadonlySet<string> = new Set([
  'APIService.apiregistration.k8s.io',
  'CustomResourceDefinition.apiextensions.k8s.io',
  'Namespace.',
]);
