/**
 * What is deleted with an object, by `Kind.group`. Sentences of their own.
 *
 * @internal
 */
export const removalRules: Readonly<Record<string, string>> = {
  'Namespace.': 'Everything in the namespace is deleted with it.',
  'PersistentVolumeClaim.':
    'Its data is deleted with it, unless its storage class keeps volumes.',
  'CustomResourceDefinition.apiextensions.k8s.io':
    'All objects of its kind are deleted with it, in every namespace.',
  'CompositeResourceDefinition.apiextensions.crossplane.io':
    'All claims and composite resources of its kinds are deleted with it, with everything that Crossplane composed for them.',
  'Profile.kubeflow.org':
    'The namespace of the same name is deleted with it, with everything in it: notebooks, runs, secrets and volumes.',
  'SeldonRuntime.mlops.seldon.io':
    'The scheduler and the gateways of its namespace are deleted with it; models there are no longer served.',
  'Server.mlops.seldon.io':
    'Its inference servers are deleted with it; models that run on them are no longer served.',
  'SealedSecret.bitnami.com':
    'The Secret that was made from it is deleted with it.',
  'ExternalSecret.external-secrets.io':
    'The Secret that it owns is deleted with it.',
  'Usage.protection.crossplane.io':
    'What it protects can be deleted from then on.',
  'ClusterUsage.protection.crossplane.io':
    'What it protects can be deleted from then on.',
  'Application.argoproj.io':
    'Everything it applied is deleted with it, if it has the finalizer of Argo CD.',
  'ApplicationSet.argoproj.io':
    'Its Applications are deleted with it, and what they applied.',
  'Kustomization.kustomize.toolkit.fluxcd.io':
    'Everything it applied is deleted with it, if it prunes.',
  'HelmRelease.helm.toolkit.fluxcd.io':
    'Its Helm release is uninstalled with it.',
  'Object.kubernetes.crossplane.io':
    'The object it manages is deleted with it, unless its management policies keep it.',
  'Object.kubernetes.m.crossplane.io':
    'The object it manages is deleted with it, unless its management policies keep it.',
  'Release.helm.crossplane.io': 'Its Helm release is uninstalled with it.',
  'Release.helm.m.crossplane.io': 'Its Helm release is uninstalled with it.',
};
