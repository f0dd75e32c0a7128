import { Freshness, GraphView, GraphViewName } from '../api/GraphView';
import { EntityTarget } from '../entity/EntityTarget';
import { resolveRoots } from '../entity/resolveRoots';
import { buildGraph, BuildGraphOptions } from '../graph/buildGraph';
import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { KindScope } from '../kube/KindScope';
import { findRootCauses } from '../graph/rootcause/findRootCauses';
import { mergeScopes } from './mergeScopes';
import { buildBoards } from './buildBoards';
import { buildHeadline } from './buildHeadline';
import { findUnreadKinds } from './UnreadKinds';

/** What one tool's view of an entity is made from. @public */
export interface BuildGraphViewOptions {
  view: GraphViewName;
  entityRef: string;
  cluster: string;
  target: EntityTarget;
  snapshot: ResourceSnapshot;
  freshness: Freshness;
  now: Date;
  /** How many objects are shown at most. */
  limits?: BuildGraphOptions['limits'];
}

/** A view, and what it still wants to know. @public */
export interface BuildGraphViewResult {
  view: GraphView;
  /** Every scope the view was made from; watch what is not watched, and build again until nothing new is wanted. */
  wanted: KindScope[];
}

/**
 * One tool's view of an entity, whole: roots, graph, causes, lanes and the sentence above them. What a server answers.
 *
 * @public
 */
export function buildGraphView(
  options: BuildGraphViewOptions,
): BuildGraphViewResult {
  const { view, entityRef, cluster, target, snapshot, freshness, now, limits } =
    options;
  const resolved = resolveRoots({ target, view, snapshot });
  const built = buildGraph({
    roots: resolved.roots,
    dependencies: resolved.dependencies,
    snapshot,
    now,
    limits,
  });
  const graph = {
    ...built.graph,
    problems: [
      ...target.problems.map(message => ({
        type: 'unreadable' as const,
        message,
      })),
      ...resolved.problems,
      ...built.graph.problems,
    ],
  };
  const causes = findRootCauses({ graph, snapshot, now });
  const laid = buildBoards({ view, graph, snapshot, now });
  return {
    view: {
      view,
      entityRef,
      cluster,
      at: now.toISOString(),
      freshness,
      headline: buildHeadline({
        view,
        target,
        graph,
        findings: causes.findings,
        boards: laid.boards,
        waits: causes.waits,
        unread: findUnreadKinds(resolved.wanted, snapshot),
      }),
      graph,
      findings: causes.findings,
      boards: laid.boards,
    },
    wanted: mergeScopes(
      resolved.wanted,
      built.wanted,
      causes.wanted,
      laid.wanted,
    ),
  };
}
