import { GroupKind, groupKindKey } from './GroupKind';

/** Whether a kind is the one, of any version: what is known of it stands in the tables, this is for what differs in flow. */
type KindTest = (kind: GroupKind) => boolean;

const oneOf = (...keys: string[]): KindTest => {
  const known = new Set(keys);
  return kind => known.has(groupKindKey(kind));
};

const KUSTOMIZATION = 'Kustomization.kustomize.toolkit.fluxcd.io';
const HELM_RELEASE = 'HelmRelease.helm.toolkit.fluxcd.io';

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

/** Flux's, not the file of the same name that kustomize reads. @internal */
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
export const isApplication = oneOf('Application.argoproj.io');

/** @internal */
export const isApplicationSet = oneOf('ApplicationSet.argoproj.io');

/** @internal */
export const isProviderPackage = oneOf(
  'Provider.pkg.crossplane.io',
  'ProviderRevision.pkg.crossplane.io',
);

/** @internal */
export const isFunctionPackage = oneOf(
  'Function.pkg.crossplane.io',
  'FunctionRevision.pkg.crossplane.io',
);

/** @internal */
export const isSealedSecret = oneOf('SealedSecret.bitnami.com');
