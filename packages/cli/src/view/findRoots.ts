import {
  buildGraph,
  controllerOf,
  GraphNode,
  healthSeverity,
  isBuiltInKind,
  KubeObject,
  refOf,
  ResourceGraph,
  ResourceRef,
} from '@vellum-io/backstage-plugin-vellum-common';
import { ObjectSource } from '../source/ObjectSource';
import { rootKinds, XRD_KIND } from './rootKinds';

/** Definitions are about kinds, not about something that runs. */
const DEFINITIONS: ReadonlySet<string> = new Set([
  'apiextensions.crossplane.io',
  'pkg.crossplane.io',
]);

/**
 * What nothing else brings, worst first: claims, composites without a claim, Kustomizations, releases and Applications.
 * Where there is none of them, as in a list of one other kind, every object that nothing brings.
 */
export async function findRoots(
  source: ObjectSource,
  options: { now: Date; namespace?: string },
): Promise<ResourceRef[]> {
  const { now, namespace } = options;
  await source.read([XRD_KIND]);
  const kinds = rootKinds(source.snapshot());
  await source.read(kinds);
  const asked = kinds.flatMap(kind => [...source.snapshot().list(kind)]);
  const candidates = asked.length > 0 ? asked : await unowned(source);
  const roots = candidates
    .filter(({ metadata }) => !namespace || metadata.namespace === namespace)
    .map(refOf);
  for (;;) {
    const { graph, wanted } = buildGraph({
      roots,
      snapshot: source.snapshot(),
      now,
    });
    if (!(await source.read(wanted))) {
      return topmost(graph)
        .sort(bySeverity)
        .map(({ ref }) => ref);
    }
  }
}

/** Of a recording without any of these kinds: what has a state and no owner. */
async function unowned(source: ObjectSource): Promise<KubeObject[]> {
  const snapshot = source.snapshot();
  const objects = (await source.kinds()).flatMap(kind => [
    ...snapshot.list(kind),
  ]);
  const uids = new Set(objects.map(({ metadata }) => metadata.uid));
  const free = objects.filter(object => {
    const owner = controllerOf(object);
    return !owner || !uids.has(owner.uid);
  });
  const made = free.filter(
    ({ apiVersion }) => !DEFINITIONS.has(apiVersion.split('/')[0]),
  );
  const custom = made.filter(object => !isBuiltInKind(groupOf(object)));
  return [custom, made, free].find(list => list.length > 0) ?? [];
}

function groupOf({ apiVersion, kind }: KubeObject) {
  return { group: apiVersion.split('/').slice(0, -1).join('/'), kind };
}

/** The roots that no other root leads to; of a circle, its first. */
function topmost({ roots, nodes, edges }: ResourceGraph): GraphNode[] {
  const children = new Map<string, string[]>();
  const brought = new Set<string>();
  for (const { from, to } of edges) {
    const known = children.get(from);
    if (known) {
      known.push(to);
    } else {
      children.set(from, [to]);
    }
    if (from !== to) {
      brought.add(to);
    }
  }
  const reached = new Set<string>();
  const reach = (start: string) => {
    const queue = [start];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (!reached.has(id)) {
        reached.add(id);
        children.get(id)?.forEach(child => queue.push(child));
      }
    }
  };
  const top = roots.filter(id => !brought.has(id));
  top.forEach(reach);
  for (const id of roots) {
    if (!reached.has(id)) {
      top.push(id);
      reach(id);
    }
  }
  const byId = new Map(nodes.map(node => [node.id, node]));
  return top.flatMap(id => byId.get(id) ?? []);
}

/** Equals stay in the order of their kinds and names. */
function bySeverity(a: GraphNode, b: GraphNode): number {
  return healthSeverity(a.health.state) - healthSeverity(b.health.state);
}
