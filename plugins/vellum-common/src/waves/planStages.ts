import { GraphIndex } from '../graph/GraphIndex';
import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { GraphNode, ResourceGraph } from '../graph/types';
import { GroupKind } from '../kube/GroupKind';
import { refKey } from '../kube/ResourceRef';
import { joinNames } from '../text/joinNames';
import { dependenciesOf, isReadyDependency } from './dependsOn';
import { Lane, LaneBoard, LaneCard, LaneState } from './LaneBoard';
import { describeStageCard } from './stageCard';
import { stageLevels } from './stageLevels';

/** What the stages of dependsOn are planned from. @public */
export interface PlanStagesOptions {
  /** Kustomizations, or HelmReleases: they depend only on their own kind. */
  kind: GroupKind;
  /** The graph with these objects, and all they depend on, as roots. */
  graph: ResourceGraph;
  snapshot: ResourceSnapshot;
}

/**
 * The order that dependsOn makes: what depends on nothing is stage 1. `undefined` where the graph has no root of the
 * kind.
 *
 * @public
 */
export function planStages(options: PlanStagesOptions): LaneBoard | undefined {
  const { kind, graph, snapshot } = options;
  const index = new GraphIndex(graph);
  const roots = graph.roots
    .map(id => index.get(id))
    .filter(
      (node): node is GraphNode =>
        node?.ref.kind === kind.kind && node.ref.group === kind.group,
    );
  if (roots.length === 0) {
    return undefined;
  }
  const objects = new Map(
    roots.map(node => [
      node.id,
      node.presence === 'present' ? snapshot.get(node.ref) : undefined,
    ]),
  );
  const dependencies = new Map(
    [...objects].map(([id, object]) => [
      id,
      object ? dependenciesOf(object).map(refKey) : [],
    ]),
  );
  const isHeldUp: IsHeldUp = id => !isReadyDependency(objects.get(id));
  const { levels, cyclic } = stageLevels(dependencies);
  const blockers = blockersOf(dependencies, index, isHeldUp);
  const lanes = levels.map((ids, position): Lane => {
    const cards = ids.map(id =>
      describeStageCard(index.get(id) as GraphNode, {
        index,
        blocks: blockers.has(id),
        gates: [...dependencies.values()].some(list => list.includes(id)),
      }),
    );
    const state = laneState(cards);
    const reason = cards.some(({ id }) => cyclic.includes(id))
      ? 'depend on each other in a circle'
      : laneReason(ids, state, dependencies, index, isHeldUp);
    return {
      id: `stage-${position + 1}`,
      title: `stage ${position + 1}`,
      state,
      ready: cards.filter(card => card.state === 'done').length,
      total: cards.length,
      ...(reason && { reason }),
      cards,
    };
  });
  const revision = commonRevision(roots, index);
  return {
    id: roots[0].id,
    title: `${kind.kind}s`,
    ...(revision && { revision }),
    chips: [],
    lanes,
    notes: stageNotes(roots, lanes, cyclic, index),
  };
}

/** Whether a dependency keeps what depends on it from starting. */
type IsHeldUp = (id: string) => boolean;

/** Those that something else waits for, and that are not ready. */
function blockersOf(
  dependencies: ReadonlyMap<string, readonly string[]>,
  index: GraphIndex,
  isHeldUp: IsHeldUp,
): Set<string> {
  const blockers = new Set<string>();
  for (const [id, list] of dependencies) {
    if (index.get(id)?.health.state === 'waiting') {
      list.filter(isHeldUp).forEach(dependency => blockers.add(dependency));
    }
  }
  return blockers;
}

function laneState(cards: readonly LaneCard[]): LaneState {
  if (cards.some(card => card.state === 'failed')) {
    return 'failed';
  }
  const open = cards.filter(
    card => card.state !== 'done' && card.state !== 'suspended',
  );
  if (open.length === 0) {
    return 'done';
  }
  if (open.every(card => card.state === 'waiting')) {
    return 'waiting';
  }
  return open.some(card => card.blocking) ? 'blocking' : 'running';
}

function laneReason(
  ids: readonly string[],
  state: LaneState,
  dependencies: ReadonlyMap<string, readonly string[]>,
  index: GraphIndex,
  isHeldUp: IsHeldUp,
): string | undefined {
  if (state !== 'waiting') {
    return undefined;
  }
  const blockers = [...new Set(ids.flatMap(id => dependencies.get(id) ?? []))]
    .filter(isHeldUp)
    .map(id => index.get(id))
    .filter((node): node is GraphNode => node !== undefined);
  const [first] = blockers;
  if (!first) {
    return undefined;
  }
  const names = joinNames(blockers.map(({ ref }) => ref.name));
  return first.health.state === 'waiting'
    ? `dependsOn ${names}`
    : `dependsOn ${names}: ${
        first.presence === 'missing' ? 'not found' : 'not ready'
      }`;
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

function stageNotes(
  roots: readonly GraphNode[],
  lanes: readonly Lane[],
  cyclic: readonly string[],
  index: GraphIndex,
): string[] {
  const notes: string[] = [];
  if (lanes.length > 1) {
    notes.push('A stage starts when what it depends on is ready.');
  }
  if (cyclic.length > 0) {
    const names = cyclic.map(id => index.get(id)?.ref.name ?? id);
    notes.push(
      `${joinNames(
        names,
        6,
      )} depend on each other in a circle: none of them can start.`,
    );
  }
  const suspended = roots.filter(({ health }) => health.state === 'suspended');
  if (suspended.length > 0) {
    const names = joinNames(suspended.map(({ ref }) => ref.name));
    notes.push(
      `${names} ${
        suspended.length === 1 ? 'is' : 'are'
      } suspended: what was applied before stays, changes do not arrive.`,
    );
  }
  return notes;
}
