import {
  GroupKind,
  readString,
  ResourceSnapshot,
} from '@vellum-io/backstage-plugin-vellum-common';

/** Where composite kinds are defined. */
export const XRD_KIND: GroupKind = {
  group: 'apiextensions.crossplane.io',
  kind: 'CompositeResourceDefinition',
};

const APPLIERS: readonly GroupKind[] = [
  { group: 'kustomize.toolkit.fluxcd.io', kind: 'Kustomization' },
  { group: 'helm.toolkit.fluxcd.io', kind: 'HelmRelease' },
  { group: 'argoproj.io', kind: 'ApplicationSet' },
  { group: 'argoproj.io', kind: 'Application' },
];

/** The kinds with which people ask for something: claims and composites of the XRDs, and what Flux and Argo CD apply. */
export function rootKinds(snapshot: ResourceSnapshot): GroupKind[] {
  const defined = snapshot.list(XRD_KIND).flatMap(({ spec }) => {
    const group = readString(spec, 'group');
    return ['claimNames', 'names'].flatMap(field => {
      const kind = readString(spec, field, 'kind');
      return group && kind ? [{ group, kind }] : [];
    });
  });
  return [...defined, ...APPLIERS];
}
