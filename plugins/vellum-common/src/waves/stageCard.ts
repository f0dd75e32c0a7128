import { HealthState } from '../health/types';
import { GraphIndex } from '../graph/GraphIndex';
import { GraphNode } from '../graph/types';
import { describeEdge } from './describeEdge';
import { LaneCard, LaneCardState, LaneRoot } from './LaneBoard';
import { nameFrom } from './nameFrom';
import { StagePlan } from './StagePlan';

const CARD_STATE: Readonly<Record<HealthState, LaneCardState>> = {
  failed: 'failed',
  missing: 'failed',
  'not-ready': 'failed',
  forbidden: 'unknown',
  unknown: 'unknown',
  deleting: 'progressing',
  progressing: 'progressing',
  waiting: 'waiting',
  suspended: 'suspended',
  ready: 'done',
};

/** A Kustomization or HelmRelease as a card. Then: what was applied. Now: how what it applied is. @internal */
export function describeStageCard(node: GraphNode, plan: StagePlan): LaneCard {
  const { ref, health } = node;
  const { index } = plan;
  const applied = fact(node, 'revision') ?? fact(node, 'version');
  const isStale = plan.isStale(node.id);
  const gates = plan.hasDependents(node.id);
  const blocking = plan.isBlocker(node.id) && !plan.isWaiting(node.id);
  const message = messageOf(node, plan);
  const root = plan.rootOf(node.id);
  return {
    id: node.id,
    nodeId: node.id,
    kind: ref.kind,
    name: ref.name,
    ...(ref.namespace && { namespace: ref.namespace }),
    // What calls itself ready holds the others too, where it has not caught up with the source.
    state:
      blocking && health.state === 'ready'
        ? 'blocking'
        : CARD_STATE[health.state],
    then: describeThen(node, applied, isStale),
    now: isStale && health.state !== 'failed' ? 'stale' : objects(node, index),
    gates,
    gateReason: gates ? 'dependency' : 'no-dependents',
    blocking,
    ...(message && { message }),
    ...(root && { root: laneRootOf(root) }),
  };
}

function laneRootOf({ id, ref }: GraphNode): LaneRoot {
  const { kind, name, namespace } = ref;
  return { kind, name, ...(namespace && { namespace }), nodeId: id };
}

/** For what waits: the first entry that holds it, which is where its controller stops. */
function messageOf(
  { id, health, ref }: GraphNode,
  plan: StagePlan,
): string | undefined {
  const [edge] = plan.isWaiting(id) ? plan.unmet(id) : [];
  return edge
    ? `dependsOn ${nameFrom(ref, edge.ref)}: ${describeEdge(edge)}`
    : health.message;
}

function describeThen(
  { presence }: GraphNode,
  applied: string | undefined,
  isStale: boolean,
): string {
  if (presence !== 'present') {
    return presence === 'missing' ? 'not found' : presence;
  }
  if (!applied) {
    return 'never applied';
  }
  return isStale ? `applied ${applied}` : applied;
}

function objects(node: GraphNode, index: GraphIndex): string {
  const applied = index.related(node.id, 'applies');
  if (applied.length === 0) {
    return '–';
  }
  const ready = applied.filter(child => child.health.state === 'ready').length;
  const noun = applied.length === 1 ? 'object' : 'objects';
  return ready === applied.length
    ? `${applied.length} ${noun}`
    : `${ready} of ${applied.length} ready`;
}

function fact(node: GraphNode, name: string): string | undefined {
  return node.facts.find(candidate => candidate.name === name)?.value;
}
