import { HealthState } from '../health/types';
import { GraphIndex } from '../graph/GraphIndex';
import { GraphNode } from '../graph/types';
import { LaneCard, LaneCardState } from './LaneBoard';

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
export function describeStageCard(
  node: GraphNode,
  {
    index,
    gates,
    blocks,
  }: { index: GraphIndex; gates: boolean; blocks: boolean },
): LaneCard {
  const { ref, health } = node;
  const applied = fact(node, 'revision') ?? fact(node, 'version');
  const [fetched] = index.related(node.id, 'fetches');
  const latest = fetched && fact(fetched, 'revision');
  const isStale =
    ref.kind === 'Kustomization' &&
    applied !== undefined &&
    latest !== undefined &&
    applied !== latest;
  return {
    id: node.id,
    nodeId: node.id,
    kind: ref.kind,
    name: ref.name,
    ...(ref.namespace && { namespace: ref.namespace }),
    state: CARD_STATE[health.state],
    then: describeThen(node, applied, isStale),
    now: isStale && health.state !== 'failed' ? 'stale' : objects(node, index),
    gates,
    blocking: blocks && health.state !== 'waiting',
    ...(health.message && { message: health.message }),
  };
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
