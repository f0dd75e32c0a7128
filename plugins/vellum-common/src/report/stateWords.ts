import { GraphNode, NodePresence } from '../graph/types';
import { HealthState } from '../health/types';

/** A sign for each state: what is wrong is found at the left edge, with and without colour. @internal */
export const STATE_SIGNS: Readonly<Record<HealthState, string>> = {
  failed: '✗',
  missing: '✗',
  'not-ready': '✗',
  forbidden: '?',
  unknown: '?',
  deleting: '−',
  progressing: '○',
  waiting: '○',
  suspended: '‖',
  ready: '✓',
};

const STATE_WORDS: Readonly<Record<HealthState, string>> = {
  failed: 'Failed',
  missing: 'Missing',
  'not-ready': 'Not ready',
  forbidden: 'Forbidden',
  unknown: 'No status',
  deleting: 'Deleting',
  progressing: 'Progressing',
  waiting: 'Waiting',
  suspended: 'Suspended',
  ready: 'Ready',
};

/** Where how an object stands to the cluster says more than its state. */
const PRESENCE_WORDS: Readonly<Partial<Record<NodePresence, string>>> = {
  pending: 'Not created',
  loading: 'Not read',
  'not-served': 'No such kind',
  foreign: 'Foreign',
  unclaimed: 'Unclaimed',
  leaving: 'Leaving',
};

/** The word for an object in a table: never more than a dozen letters. @internal */
export function stateWord({ presence, health }: GraphNode): string {
  if (health.reason === 'NotRead') {
    return 'Not read';
  }
  return PRESENCE_WORDS[presence] ?? STATE_WORDS[health.state];
}
