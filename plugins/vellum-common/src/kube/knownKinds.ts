import { GroupKind, groupKindKey } from './GroupKind';

/** Whether a kind is the one, of any version: what is known of it stands in the tables, this is for what differs in flow. */
type KindTest = (kind: GroupKind) => boolean;

const oneOf = (...kinds: Array<GroupKind | string>): KindTest => {
  const known = new Set(
    kinds.map(kind => (typeof kind === 'string' ? kind : groupKindKey(kind))),
  );
  return kind => known.has(groupKindKey(kind));
};

const packageKind = (kind: string): GroupKind => ({
  group: 'pkg.crossplane.io',
  kind,
});

/** Flux's, not the file of the same name that kustomize reads. @internal */
export const KUSTOMIZATION: GroupKind = {
  group: 'kustomize.toolkit.fluxcd.io',
  kind: 'Kustomization',
};

/** @internal */
export const HELM_RELEASE: GroupKind = {
  group: 'helm.toolkit.fluxcd.io',
  kind: 'HelmRelease',
};

/** @internal */
export const APPLICATION: GroupKind = {
  group: 'argoproj.io',
  kind: 'Application',
};

/** Where composite kinds are defined. @internal */
export const COMPOSITE_DEFINITION: GroupKind = {
  group: 'apiextensions.crossplane.io',
  kind: 'CompositeResourceDefinition',
};

/** @internal */
export const PROVIDER = packageKind('Provider');

/** @internal */
export const PROVIDER_REVISION = packageKind('ProviderRevision');

/** @internal */
export const FUNCTION = packageKind('Function');

/** @internal */
export const FUNCTION_REVISION = packageKind('FunctionRevision');

/** @internal */
export const NAMESPACE: GroupKind = { group: '', kind: 'Namespace' };

/** @internal */
export const isNamespace = oneOf(NAMESPACE);

/** @internal */
export const isCustomResourceDefinition = oneOf(
  'CustomResourceDefinition.apiextensions.k8s.io',
);

/** @internal */
export const isPod = oneOf('Pod');

/** @internal */
export const isPersistentVolumeClaim = oneOf('PersistentVolumeClaim');

/** @internal */
export const isDeployment = oneOf('Deployment.apps');

/** @internal */
export const isReplicaSet = oneOf('ReplicaSet.apps');

/** @internal */
export const isJob = oneOf('Job.batch');

/** What runs to an end, once or at its times. @internal */
export const isBatch = oneOf('Job.batch', 'CronJob.batch');

/** @internal */
export const isKustomization = oneOf(KUSTOMIZATION);

/** @internal */
export const isHelmRelease = oneOf(HELM_RELEASE);

/** What Flux applies with. @internal */
export const isFluxApplier = oneOf(KUSTOMIZATION, HELM_RELEASE);

/** @internal */
export const isHelmChart = oneOf('HelmChart.source.toolkit.fluxcd.io');

/** A release of provider-helm, of both generations. @internal */
export const isProviderHelmRelease = oneOf(
  'Release.helm.crossplane.io',
  'Release.helm.m.crossplane.io',
);

/** @internal */
export const isApplication = oneOf(APPLICATION);

/** @internal */
export const isApplicationSet = oneOf('ApplicationSet.argoproj.io');

/** @internal */
export const isProviderPackage = oneOf(PROVIDER, PROVIDER_REVISION);

/** @internal */
export const isFunctionPackage = oneOf(FUNCTION, FUNCTION_REVISION);

/** @internal */
export const isSealedSecret = oneOf('SealedSecret.bitnami.com');
