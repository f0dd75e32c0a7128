import { GraphNode } from '@vellum-io/backstage-plugin-vellum-common';
import { stateTone, Tone } from '../state/stateTone';

/** The chips above a tree. @public */
export const STATE_FILTERS = [
  'all',
  'problems',
  'progressing',
  'ready',
] as const;

/** One of {@link STATE_FILTERS}. @public */
export type StateFilter = (typeof STATE_FILTERS)[number];

/** Every tone belongs to one chip, so that the counts of the chips add up to "All". */
const FILTER_OF: Record<Tone, Exclude<StateFilter, 'all'>> = {
  bad: 'problems',
  locked: 'problems',
  unknown: 'problems',
  busy: 'progressing',
  waiting: 'progressing',
  leaving: 'progressing',
  paused: 'ready',
  ok: 'ready',
};

/** The chip a node is counted under, besides "All". */
export function filterOf(node: GraphNode): Exclude<StateFilter, 'all'> {
  return FILTER_OF[stateTone(node.health.state)];
}

/** How many nodes each chip would show. @public */
export function countByFilter(
  nodes: readonly GraphNode[],
): Record<StateFilter, number> {
  const counts = { all: nodes.length, problems: 0, progressing: 0, ready: 0 };
  for (const node of nodes) {
    counts[filterOf(node)] += 1;
  }
  return counts;
}

/** Whether a node is meant by the chip and by the words searched for; every word must occur. */
export function matchesFilter(
  node: GraphNode,
  filter: StateFilter,
  search: string,
): boolean {
  if (filter !== 'all' && filterOf(node) !== filter) {
    return false;
  }
  const { ref, label, health, facts } = node;
  const text = [
    ref.kind,
    ref.name,
    ref.namespace,
    label,
    health.reason,
    health.message,
    ...facts.map(fact => fact.value),
  ]
    .join(' ')
    .toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}
