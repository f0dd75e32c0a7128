import { GroupKind } from '../kube/GroupKind';
import { lookUpKind } from '../kube/lookUpKind';
import { NodeRole } from './NodeRole';

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
