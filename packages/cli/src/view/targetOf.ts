import {
  EntityTarget,
  GraphViewName,
  groupKindKey,
  ResourceRef,
} from '@vellum-io/backstage-plugin-vellum-common';

/** What a view is built for. */
export interface ViewTarget {
  view: GraphViewName;
  target: EntityTarget;
}

const VIEWS: Readonly<Record<string, GraphViewName>> = {
  'Kustomization.kustomize.toolkit.fluxcd.io': 'flux',
  'HelmRelease.helm.toolkit.fluxcd.io': 'flux',
  'Application.argoproj.io': 'argocd',
  'ApplicationSet.argoproj.io': 'argocd',
};

/** The view that tells most about an object: its tool's own; the one that fits every tree for anything else. */
export function viewFor(ref: ResourceRef): GraphViewName {
  return VIEWS[groupKindKey(ref)] ?? 'crossplane';
}

/** Objects as the roots of a view. */
export function targetOf(
  view: GraphViewName,
  roots: readonly ResourceRef[],
): ViewTarget {
  const namedIn = (name: GraphViewName) => (view === name ? [...roots] : []);
  return {
    view,
    target: {
      crossplane: namedIn('crossplane'),
      flux: namedIn('flux'),
      argocd: { applications: namedIn('argocd'), namespace: 'argocd' },
      problems: [],
    },
  };
}
