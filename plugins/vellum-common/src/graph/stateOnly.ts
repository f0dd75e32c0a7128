import { GraphNode } from './types';

const STATE_FACTS: ReadonlySet<string> = new Set(['revision', 'version']);

/**
 * A node with its name and state, and which revision it is at, without what it reports: enough for whoever waits for
 * the object of another team.
 *
 * @internal
 */
export function stateOnly(node: GraphNode): GraphNode {
  if (node.presence !== 'present') {
    return node;
  }
  const { id, ref, presence, role, health, facts } = node;
  const { state, rule, since } = health;
  return {
    id,
    ref,
    presence,
    role,
    health: { state, rule, ...(since && { since }) },
    conditions: [],
    facts: facts.filter(({ name }) => STATE_FACTS.has(name)),
  };
}
