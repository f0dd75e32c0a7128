import { COMPOSITE_DEFINITION } from '../kube/knownKinds';
import { ResourceRef } from '../kube/ResourceRef';
import { addOpinions } from './addOpinions';
import { ClusterReader } from './ClusterReader';
import { collectNodes } from './collectNodes';
import { explainWaiting } from './explainWaiting';
import { healthContext } from './healthContext';
import { KindRoles } from '../roles/KindRoles';
import { orderGraph } from './orderGraph';
import { ResourceSnapshot } from './ResourceSnapshot';
import { KindScope } from '../kube/KindScope';
import { ResourceGraph } from './types';
import { worsenWaiting } from './worsenWaiting';

/** What a graph is built from. @public */
export interface BuildGraphOptions {
  /** What was asked for, in the order to be shown. */
  roots: readonly ResourceRef[];
  /** What the roots wait for: shown beside them as roots too, by state, without what they bring. */
  dependencies?: readonly ResourceRef[];
  snapshot: ResourceSnapshot;
  now: Date;
  limits?: { nodes?: number };
}

/** A graph, and what it still wants to know. @public */
export interface BuildGraphResult {
  graph: ResourceGraph;
  /**
   * Every scope the graph was made from. Those not watched yet have to be, and the graph built again, until nothing
   * new is wanted.
   */
  wanted: KindScope[];
}

const DEFAULT_MAX_NODES = 2000;

/**
 * The objects that the roots bring, and what they bring, down to the pod. Iterative, bounded, and the same for the
 * same snapshot whatever order its objects came in.
 *
 * @public
 */
export function buildGraph(options: BuildGraphOptions): BuildGraphResult {
  const { roots, dependencies = [], snapshot, now, limits } = options;
  const reader = new ClusterReader(snapshot);
  const kinds = KindRoles.fromDefinitions(
    reader.list(COMPOSITE_DEFINITION).objects,
  );
  const collected = collectNodes(
    { roots, dependencies },
    {
      reader,
      kinds,
      now,
      here: healthContext({ reader, kinds, now }),
      elsewhere: healthContext({ reader, kinds, now, isElsewhere: true }),
    },
    limits?.nodes ?? DEFAULT_MAX_NODES,
  );
  explainWaiting(collected);
  worsenWaiting(collected);
  addOpinions(collected, { now });
  return { graph: orderGraph(collected), wanted: reader.wanted() };
}
