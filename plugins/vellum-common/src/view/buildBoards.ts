import { GraphViewName } from '../api/GraphView';
import { ClusterReader } from '../graph/ClusterReader';
import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { KindScope } from '../kube/KindScope';
import { GraphNode, ResourceGraph } from '../graph/types';
import { KubeObject } from '../kube/KubeObject';
import { groupOf } from '../kube/GroupKind';
import {
  HELM_RELEASE,
  isApplicationSet,
  KUSTOMIZATION,
} from '../kube/knownKinds';
import { controllerOf } from '../kube/ownerReferences';
import { refKey, ResourceRef } from '../kube/ResourceRef';
import { joinBoards } from '../waves/joinBoards';
import { LaneBoard } from '../waves/LaneBoard';
import { planStages } from '../waves/planStages';
import { planSteps } from '../waves/planSteps';
import { planWaves } from '../waves/planWaves';

/** What the boards of a view are made from. @internal */
export interface BuildBoardsOptions {
  view: GraphViewName;
  graph: ResourceGraph;
  snapshot: ResourceSnapshot;
  now: Date;
}

/** @internal */
export interface BuiltBoards {
  boards: LaneBoard[];
  /** The scopes that were looked at beside those of the graph. */
  wanted: KindScope[];
}

const BUILDERS: Record<
  GraphViewName,
  (options: BuildBoardsOptions, reader: ClusterReader) => LaneBoard[]
> = {
  crossplane: () => [],
  flux: stageBoards,
  argocd: waveBoards,
};

/** The lanes of a view: waves, steps, stages, or none. @internal */
export function buildBoards(options: BuildBoardsOptions): BuiltBoards {
  const reader = new ClusterReader(options.snapshot);
  const boards = BUILDERS[options.view](options, reader);
  return { boards, wanted: reader.wanted() };
}

/** HelmReleases get a board only where some order was asked for: one lane says nothing. */
function stageBoards({ graph, snapshot }: BuildBoardsOptions): LaneBoard[] {
  const kustomizations = planStages({
    kind: KUSTOMIZATION,
    graph,
    snapshot,
  });
  const releases = planStages({
    kind: HELM_RELEASE,
    graph,
    snapshot,
  });
  return [
    ...(kustomizations ? [kustomizations] : []),
    ...(releases && releases.lanes.length > 1 ? [releases] : []),
  ];
}

/**
 * One board per Application: those asked for first, then the steps of the sets that they are in or create, then the
 * Applications that they create.
 */
function waveBoards(
  { graph, snapshot, now }: BuildBoardsOptions,
  reader: ClusterReader,
): LaneBoard[] {
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const nodeIds = new Set(nodes.keys());
  const roots = new Set(graph.roots);
  const applications = graph.nodes.filter(
    node => node.role === 'application' && node.presence === 'present',
  );
  const boardsOf = (list: readonly GraphNode[]) =>
    list.flatMap(({ ref }) => {
      const application = snapshot.get(ref);
      return application
        ? [planWaves({ application, snapshot, now, nodeIds })]
        : [];
    });
  const asked = graph.roots.flatMap(id =>
    applications.filter(node => node.id === id),
  );
  const sets = applicationSetsOf(graph, applications, reader);
  return joinBoards([
    ...boardsOf(asked),
    ...sets.flatMap(
      applicationSet => planSteps({ applicationSet, nodes }) ?? [],
    ),
    ...boardsOf(applications.filter(node => !roots.has(node.id))),
  ]);
}

/** The sets in the graph, and those that own an Application in it. Only the uid proves an owner. */
function applicationSetsOf(
  { nodes }: ResourceGraph,
  applications: readonly GraphNode[],
  reader: ClusterReader,
): KubeObject[] {
  const found = new Map<string, KubeObject>();
  const add = (ref: ResourceRef, uid?: string) => {
    const { object } = reader.find(ref);
    if (object && (uid === undefined || object.metadata.uid === uid)) {
      found.set(refKey(ref), object);
    }
  };
  for (const { ref, presence } of nodes) {
    if (isApplicationSet(ref) && presence === 'present') {
      add(ref);
    }
  }
  for (const { ref } of applications) {
    const application = reader.snapshot.get(ref);
    const owner = application && controllerOf(application);
    const group = owner && groupOf(owner.apiVersion);
    if (owner && group && isApplicationSet({ group, kind: owner.kind })) {
      const { kind, name, uid } = owner;
      add({ group, kind, namespace: ref.namespace, name }, uid);
    }
  }
  return [...found.values()];
}
