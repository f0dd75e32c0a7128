import { fixedRoleOf } from './fixedRoleOf';
import { NodeRole } from './NodeRole';

describe('the role of a kind that needs no look at the cluster', () => {
  const SOURCES = [
    'GitRepository',
    'OCIRepository',
    'Bucket',
    'HelmRepository',
    'HelmChart',
    'ExternalArtifact',
  ].map((kind): [string, string, NodeRole] => [
    'source.toolkit.fluxcd.io',
    kind,
    'source',
  ]);
  it.each<[group: string, kind: string, role: NodeRole]>([
    ...SOURCES,
    ['source.extensions.fluxcd.io', 'ArtifactGenerator', 'source'],
    ['image.toolkit.fluxcd.io', 'ImageRepository', 'source'],
    ['kustomize.toolkit.fluxcd.io', 'Kustomization', 'applier'],
    ['helm.toolkit.fluxcd.io', 'HelmRelease', 'applier'],
    ['argoproj.io', 'Application', 'application'],
    ['helm.crossplane.io', 'Release', 'managed'],
    ['helm.m.crossplane.io', 'Release', 'managed'],
    ['kubernetes.crossplane.io', 'Object', 'managed'],
    ['kubernetes.m.crossplane.io', 'Object', 'managed'],
  ])('in %s of %s is %s', (group, kind, role) => {
    expect(fixedRoleOf({ group, kind })).toBe(role);
    expect(fixedRoleOf({ group: 'example.io', kind })).toBeUndefined();
  });
});
