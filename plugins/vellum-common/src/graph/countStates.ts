import { HEALTH_STATES, HealthState } from '../health/types';
import { GraphNode, ResourceGraph } from './types';

/** The groups that a reader filters by. @public */
export const STATE_GROUPS = [
  'problems',
  'progressing',
  'suspended',
  'ready',
] as const;

/** One of {@link STATE_GROUPS}. @public */
export type StateGroup = (typeof STATE_GROUPS)[number];

const GROUP_OF_STATE: Readonly<Record<HealthState, StateGroup>> = {
  failed: 'problems',
  missing: 'problems',
  'not-ready': 'problems',
  forbidden: 'problems',
  unknown: 'problems',
  deleting: 'progressing',
  progressing: 'progressing',
  waiting: 'progressing',
  suspended: 'suspended',
  ready: 'ready',
};

/**
 * The group of a node. What is still being read is on its way; what is only known by name, such as an object in
 * another cluster, is in none: it counts to the total.
 *
 * @internal
 */
export function stateGroupOf(node: GraphNode): StateGroup | undefined {
  if (node.presence === 'loading') {
    return 'progressing';
  }
  const isOnlyNamed =
    node.health.rule === 'graph/by-reference' &&
    node.health.state === 'unknown';
  return isOnlyNamed ? undefined : GROUP_OF_STATE[node.health.state];
}

/** How many nodes are in which state. @public */
export interface StateCounts {
  total: number;
  byGroup: Record<StateGroup, number>;
  byState: Record<HealthState, number>;
}

/** Counts the nodes of a graph by state, for the chips above a tree. @public */
export function countStates({ nodes }: ResourceGraph): StateCounts {
  const zero = <T extends string>(keys: readonly T[]) =>
    Object.fromEntries(keys.map(key => [key, 0])) as Record<T, number>;
  const byGroup = zero(STATE_GROUPS);
  const byState = zero(HEALTH_STATES);
  for (const node of nodes) {
    const group = stateGroupOf(node);
    if (group) {
      byGroup[group] += 1;
    }
    byState[node.health.state] += 1;
  }
  return { total: nodes.length, byGroup, byState };
}
