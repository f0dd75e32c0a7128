import {
  buildGraph,
  buildGraphView,
  BuildGraphViewOptions,
  findRootCauses,
  GraphViewName,
  snapshotFromObjects,
} from '@vellum-io/backstage-plugin-vellum-common';
import { copyDeep } from './copyDeep';
import { measureMemory } from './measureMemory';
import { MeasureLimits, measureTime, Timing } from './measureTime';
import { makePlatform, Platform } from './platform/makePlatform';
import { NOW } from './platform/objects';

/** What one view of one platform took. */
export interface ViewMeasurement {
  view: GraphViewName;
  nodes: number;
  /** The graph with the health of its nodes. */
  graph: Timing;
  /** The causes in that graph. */
  causes: Timing;
  /** All of it, with the lanes and the headline: what a server answers. */
  whole: Timing;
  /**
   * Copying the nodes of the finished graph: what as many objects cost on this machine without any thought. It grows
   * faster than linearly where caches are small, and so does all else.
   */
  copy: Timing;
  bytesPerNode: number | undefined;
}

/** Measures one view of a platform of about so many nodes. */
export function measureView(
  view: GraphViewName,
  size: number,
  limits: MeasureLimits,
): ViewMeasurement {
  const options = viewOptions(view, platformOf(view, size));
  const { snapshot, now } = options;
  const { graph } = buildGraphView(options).view;
  const roots = rootsOf(options);
  const build = () =>
    buildGraph({ roots, snapshot, now, limits: options.limits });
  const { graph: bare } = build();
  const bytes = measureMemory(() => buildGraphView(options));
  return {
    view,
    nodes: graph.nodes.length,
    graph: measureTime(build, limits),
    causes: measureTime(
      () => findRootCauses({ graph: bare, snapshot, now }),
      limits,
    ),
    whole: measureTime(() => buildGraphView(options), limits),
    copy: measureTime(() => copyDeep(bare.nodes), limits),
    bytesPerNode: bytes && bytes / graph.nodes.length,
  };
}

/** How many times as large a platform must be for a view of one tool alone to have as many nodes. */
const SHARE: Record<GraphViewName, number> = {
  flux: 1,
  crossplane: 37 / 14,
  argocd: 37 / 10,
};

function platformOf(view: GraphViewName, size: number): Platform {
  return makePlatform(size * SHARE[view]);
}

function viewOptions(
  view: GraphViewName,
  { objects, kustomizations, claims, applications }: Platform,
): BuildGraphViewOptions {
  return {
    view,
    entityRef: 'resource:default/platform',
    cluster: 'test',
    target: {
      flux: kustomizations,
      crossplane: claims,
      argocd: { applications, namespace: 'argocd' },
      problems: [],
    },
    snapshot: snapshotFromObjects(objects),
    freshness: { state: 'live' },
    now: NOW,
    limits: { nodes: Infinity },
  };
}

function rootsOf({ view, target }: BuildGraphViewOptions) {
  return view === 'argocd' ? target.argocd.applications : target[view];
}
