import { GraphViewName } from '../api/GraphView';
import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { ResourceGraph } from '../graph/types';
import { LaneBoard } from '../waves/LaneBoard';
import { planStages } from '../waves/planStages';
import { planWaves } from '../waves/planWaves';

/** What the boards of a view are made from. @internal */
export interface BuildBoardsOptions {
  view: GraphViewName;
  graph: ResourceGraph;
  snapshot: ResourceSnapshot;
  now: Date;
}

const BUILDERS: Record<
  GraphViewName,
  (options: BuildBoardsOptions) => LaneBoard[]
> = {
  crossplane: () => [],
  flux: stageBoards,
  argocd: waveBoards,
};

/** The lanes of a view: waves, stages, or none. @internal */
export function buildBoards(options: BuildBoardsOptions): LaneBoard[] {
  return BUILDERS[options.view](options);
}

/** HelmReleases get a board only where some order was asked for: one lane says nothing. */
function stageBoards({ graph, snapshot }: BuildBoardsOptions): LaneBoard[] {
  const kustomizations = planStages({
    kind: { group: 'kustomize.toolkit.fluxcd.io', kind: 'Kustomization' },
    graph,
    snapshot,
  });
  const releases = planStages({
    kind: { group: 'helm.toolkit.fluxcd.io', kind: 'HelmRelease' },
    graph,
    snapshot,
  });
  return [
    ...(kustomizations ? [kustomizations] : []),
    ...(releases && releases.lanes.length > 1 ? [releases] : []),
  ];
}

/** One board per Application: those asked for first, then the ones they create. */
function waveBoards({ graph, snapshot, now }: BuildBoardsOptions): LaneBoard[] {
  const roots = new Set(graph.roots);
  const nodeIds = new Set(graph.nodes.map(({ id }) => id));
  const applications = graph.nodes.filter(
    node => node.role === 'application' && node.presence === 'present',
  );
  return [
    ...graph.roots.flatMap(id => applications.filter(node => node.id === id)),
    ...applications.filter(node => !roots.has(node.id)),
  ].flatMap(node => {
    const application = snapshot.get(node.ref);
    return application
      ? [planWaves({ application, snapshot, now, nodeIds })]
      : [];
  });
}
