import { GraphViewName } from '../api/GraphView';
import { ClusterReader } from '../graph/ClusterReader';
import { KindRoles } from '../roles/KindRoles';
import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { KindScope } from '../kube/KindScope';
import { GraphProblem } from '../graph/types';
import { GroupKind } from '../kube/GroupKind';
import {
  APPLICATION,
  COMPOSITE_DEFINITION,
  HELM_RELEASE,
  KUSTOMIZATION,
} from '../kube/knownKinds';
import { KubeObject } from '../kube/KubeObject';
import { matchesLabelSelector } from '../kube/labelSelector';
import { readRecord } from '../kube/readField';
import { readRef } from '../kube/readRef';
import { refKey, refOf, ResourceRef } from '../kube/ResourceRef';
import { dependenciesOf } from '../graph/dependsOn';
import { EntityTarget } from './EntityTarget';
import { SelectedKind, selectionProblems } from './selectionProblems';

/** What the roots of a view are resolved from. @internal */
export interface ResolveRootsOptions {
  target: EntityTarget;
  view: GraphViewName;
  snapshot: ResourceSnapshot;
}

/** The objects that an entity means. @internal */
export interface ResolvedRoots {
  /** In the order named; found ones by namespace and name. */
  roots: ResourceRef[];
  /**
   * What the roots depend on, in all generations. Whoever writes a dependsOn can name anybody's object, so these are
   * shown, and what they bring is not.
   */
  dependencies: ResourceRef[];
  /** Kinds that a selector should have been applied to and could not be. */
  problems: GraphProblem[];
  /** The scopes that were looked at. */
  wanted: KindScope[];
}

/** What is looked through, and what was looked for in it. */
interface Selection {
  reader: ClusterReader;
  selected: SelectedKind[];
}

/** A selector that matches a claim often matches its composite too, since labels are propagated: one tree is enough. */
function crossplaneRoots(
  { crossplane, selector, namespace }: EntityTarget,
  selection: Selection,
): ResourceRef[] {
  const { reader } = selection;
  if (crossplane.length > 0 || !selector) {
    crossplane.forEach(ref => reader.want(ref));
    return crossplane;
  }
  const kinds = KindRoles.fromDefinitions(
    reader.list(COMPOSITE_DEFINITION).objects,
  );
  selection.selected.push({
    scope: COMPOSITE_DEFINITION,
    selector,
    coverage: reader.want(COMPOSITE_DEFINITION),
  });
  const claims = [...kinds.claims.values()].flatMap(kind =>
    select(selection, kind, selector, namespace),
  );
  const claimed = new Set(
    claims.flatMap(claim => {
      const ref = readRef(readRecord(claim, 'spec', 'resourceRef'));
      return ref ? [refKey(ref)] : [];
    }),
  );
  const composites = [...kinds.composites.values()]
    .flatMap(kind => select(selection, kind, selector, undefined))
    .filter(
      ({ metadata }) =>
        !namespace || !metadata.namespace || metadata.namespace === namespace,
    );
  return [
    ...claims.map(refOf),
    ...composites.map(refOf).filter(ref => !claimed.has(refKey(ref))),
  ];
}

function fluxRoots(
  { flux, selector, namespace }: EntityTarget,
  selection: Selection,
): ResourceRef[] {
  return flux.length > 0 || !selector
    ? flux
    : [KUSTOMIZATION, HELM_RELEASE].flatMap(kind =>
        select(selection, kind, selector, namespace).map(refOf),
      );
}

function fluxDependencies(
  roots: readonly ResourceRef[],
  reader: ClusterReader,
): ResourceRef[] {
  const seen = new Set(roots.map(refKey));
  const chain = [...roots];
  for (let next = 0; next < chain.length; next++) {
    const { object } = reader.find(chain[next]);
    for (const ref of object ? dependenciesOf(object) : []) {
      if (!seen.has(refKey(ref))) {
        seen.add(refKey(ref));
        chain.push(ref);
      }
    }
  }
  return chain.slice(roots.length);
}

function argocdRoots(
  { argocd, selector, namespace }: EntityTarget,
  selection: Selection,
): ResourceRef[] {
  const { applications } = argocd;
  const own = argocd.selector;
  if (applications.length > 0 || !(own ?? selector)) {
    applications.forEach(ref => selection.reader.want(ref));
    return applications;
  }
  const found = own
    ? select(selection, APPLICATION, own, argocd.namespace)
    : select(selection, APPLICATION, selector ?? '', namespace);
  return found.map(refOf);
}

function select(
  { reader, selected }: Selection,
  kind: GroupKind,
  selector: string,
  namespace: string | undefined,
): KubeObject[] {
  const scope = { ...kind, ...(namespace && { namespace }) };
  const { objects, coverage } = reader.list(scope);
  selected.push({ scope, selector, coverage });
  return objects.filter(
    ({ metadata }) =>
      (!namespace || metadata.namespace === namespace) &&
      matchesLabelSelector(selector, metadata.labels),
  );
}

const FINDERS: Record<
  GraphViewName,
  (target: EntityTarget, selection: Selection) => ResourceRef[]
> = { crossplane: crossplaneRoots, flux: fluxRoots, argocd: argocdRoots };

/**
 * The objects that an entity means, in one tool's view. Objects named outright win over a selector: who names them
 * means these.
 *
 * @internal
 */
export function resolveRoots(options: ResolveRootsOptions): ResolvedRoots {
  const reader = new ClusterReader(options.snapshot);
  const selected: SelectedKind[] = [];
  const roots = FINDERS[options.view](options.target, { reader, selected });
  const dependencies =
    options.view === 'flux' ? fluxDependencies(roots, reader) : [];
  const problems = selectionProblems(selected);
  return { roots, dependencies, problems, wanted: reader.wanted() };
}
