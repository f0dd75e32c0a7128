import { GraphIndex } from '../graph/GraphIndex';
import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { GraphNode, ResourceGraph } from '../graph/types';
import { GroupKind } from '../kube/GroupKind';
import { LaneBoard } from './LaneBoard';
import { describeStage } from './stageLane';
import { stageLevels } from './stageLevels';
import { stageNotes } from './stageNotes';
import { StagePlan } from './StagePlan';

/** What the stages of dependsOn are planned from. @internal */
export interface PlanStagesOptions {
  /** Kustomizations, or HelmReleases: they depend only on their own kind. */
  kind: GroupKind;
  /** The graph with these objects, and all they depend on, as roots. */
  graph: ResourceGraph;
  snapshot: ResourceSnapshot;
}

/**
 * The order that dependsOn makes: what depends on nothing is stage 1. Each entry is judged as its controller judges it,
 * and each object that waits leads to the one at the bottom of its waiting. `undefined` where the graph has no root of
 * the kind.
 *
 * @internal
 */
export function planStages(options: PlanStagesOptions): LaneBoard | undefined {
  const { kind, graph, snapshot } = options;
  const index = GraphIndex.of(graph);
  const roots = graph.roots.flatMap(id => {
    const node = index.get(id);
    return node?.ref.kind === kind.kind && node.ref.group === kind.group
      ? [node]
      : [];
  });
  if (roots.length === 0) {
    return undefined;
  }
  const plan = new StagePlan(roots, index, snapshot);
  const { levels, cycles } = stageLevels(plan.dependencies());
  const cyclic = new Set(cycles.flat());
  const lanes = levels.map((ids, position) =>
    describeStage(ids, position, plan, cyclic),
  );
  const revision = commonRevision(roots, index);
  return {
    id: roots[0].id,
    title: `${kind.kind}s`,
    ...(revision && { revision }),
    chips: [],
    lanes,
    notes: stageNotes(plan, lanes, cycles),
  };
}

/** The revision of the source, where all have the same. */
function commonRevision(
  roots: readonly GraphNode[],
  index: GraphIndex,
): string | undefined {
  const revisions = new Set(
    roots.flatMap(({ id }) =>
      index
        .related(id, 'fetches')
        .map(
          child => child.facts.find(({ name }) => name === 'revision')?.value,
        ),
    ),
  );
  return revisions.size === 1 ? [...revisions][0] : undefined;
}
