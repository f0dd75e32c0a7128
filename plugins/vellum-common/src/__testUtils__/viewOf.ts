import { GraphViewName } from '../api/GraphView';
import { EntityTarget } from '../entity/EntityTarget';
import {
  snapshotFromObjects,
  SnapshotOptions,
} from '../graph/snapshotFromObjects';
import { KubeObject } from '../kube/KubeObject';
import { ResourceRef } from '../kube/ResourceRef';
import { buildGraphView } from '../view/buildGraphView';
import { NOON } from './noon';

export { NOON };

/** A target that names nothing, with what a test adds. */
export function targetOf(target: Partial<EntityTarget> = {}): EntityTarget {
  return {
    crossplane: [],
    flux: [],
    argocd: { applications: [], namespace: 'argocd' },
    problems: [],
    ...target,
  };
}

/** A Kustomization of namespace flux-system. */
export function kustomizationRef(name: string): ResourceRef {
  return {
    group: 'kustomize.toolkit.fluxcd.io',
    kind: 'Kustomization',
    namespace: 'flux-system',
    name,
  };
}

/** An Application of namespace argocd. */
export function applicationRef(name: string): ResourceRef {
  return {
    group: 'argoproj.io',
    kind: 'Application',
    namespace: 'argocd',
    name,
  };
}

/** The view of some objects, as a server would build it at {@link NOON}. */
export function viewOf(
  view: GraphViewName,
  objects: readonly KubeObject[],
  target: Partial<EntityTarget>,
  { now = NOON, ...options }: SnapshotOptions & { now?: Date } = {},
) {
  return buildGraphView({
    view,
    entityRef: 'component:default/test',
    cluster: 'test',
    target: targetOf(target),
    snapshot: snapshotFromObjects(objects, options),
    freshness: { state: 'live' },
    now,
  });
}
