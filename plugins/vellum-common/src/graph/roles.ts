import { isBuiltInKind } from '../kube/builtInKinds';
import { GroupKind, groupKindOf, groupOf } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { lookUpKind } from '../kube/lookUpKind';
import { readList, readRecord, readString } from '../kube/readField';
import { NodeRole } from './types';

/** Kinds whose role is fixed, whatever the cluster defines. */
const ROLES: Readonly<Record<string, NodeRole>> = {
  'Kustomization.kustomize.toolkit.fluxcd.io': 'applier',
  'HelmRelease.helm.toolkit.fluxcd.io': 'applier',
  'GitRepository.source.toolkit.fluxcd.io': 'source',
  'OCIRepository.source.toolkit.fluxcd.io': 'source',
  'Bucket.source.toolkit.fluxcd.io': 'source',
  'HelmRepository.source.toolkit.fluxcd.io': 'source',
  'HelmChart.source.toolkit.fluxcd.io': 'source',
  'ExternalArtifact.source.toolkit.fluxcd.io': 'source',
  'ArtifactGenerator.source.extensions.fluxcd.io': 'source',
  'ImageRepository.image.toolkit.fluxcd.io': 'source',
  'Application.argoproj.io': 'application',
  'Release.helm.crossplane.io': 'managed',
  'Release.helm.m.crossplane.io': 'managed',
  'Object.kubernetes.crossplane.io': 'managed',
  'Object.kubernetes.m.crossplane.io': 'managed',
};

/** The role of a kind that needs no look at the cluster, or `undefined`. @internal */
export function fixedRoleOf(kind: GroupKind): NodeRole | undefined {
  return lookUpKind(ROLES, kind);
}

/**
 * The role that an object's own shape shows: what is left where no XRD may be read. Composites that have composed
 * nothing yet and fresh claims have no telling shape.
 *
 * @internal
 */
export function roleByShape(object: KubeObject): NodeRole | undefined {
  if (isBuiltInKind(groupKindOf(object))) {
    return undefined;
  }
  const { spec } = object;
  if (
    readRecord(spec, 'crossplane') ||
    readList(spec, 'resourceRefs').length > 0 ||
    readString(spec, 'claimRef', 'kind')
  ) {
    return 'composite';
  }
  if (object.metadata.namespace && isClaimSpec(object)) {
    return 'claim';
  }
  return readRecord(spec, 'forProvider') ? 'managed' : undefined;
}

/** A claim and its composite are of one group, since one definition makes both kinds. */
function isClaimSpec({ apiVersion, spec }: KubeObject): boolean {
  const composite = readRecord(spec, 'resourceRef');
  return (
    readString(composite, 'kind') !== undefined &&
    groupOf(readString(composite, 'apiVersion') ?? '') === groupOf(apiVersion)
  );
}
