import { CROSSPLANE_WAITS } from '../health/rules/crossplane';
import { joinNames } from '../text/joinNames';
import { CollectedGraph } from './collectNodes';

/** What the rule says of a composite whose controller gave no reason. */
const NOTHING_SAID = 'Not ready yet';

/**
 * Crossplane often leaves the message of an unready composite empty. What it waits for is in the graph: the composed
 * objects that are not ready, and those that are not created yet.
 *
 * @internal
 */
export function explainWaiting({ nodes, edges }: CollectedGraph): void {
  const unreadyBelow = new Map<string, string[]>();
  for (const { from, to, relation } of edges) {
    const child = nodes.get(to)?.node;
    if (relation === 'composes' && child && child.health.state !== 'ready') {
      const names = unreadyBelow.get(from) ?? [];
      names.push(child.label ?? child.ref.name);
      unreadyBelow.set(from, names);
    }
  }
  for (const { node } of nodes.values()) {
    const isSilent =
      node.role === 'composite' &&
      node.health.rule === CROSSPLANE_WAITS &&
      node.health.message === NOTHING_SAID;
    if (isSilent) {
      const unready = (unreadyBelow.get(node.id) ?? []).sort();
      const uncreated = node.facts.find(({ name }) => name === 'notCreatedYet');
      const parts = [
        unready.length > 0 && `Unready: ${joinNames(unready)}`,
        uncreated && `not created yet: ${uncreated.value}`,
      ].filter((part): part is string => typeof part === 'string');
      if (parts.length > 0) {
        node.health = {
          ...node.health,
          message: parts.join('; '),
          whose: 'ours',
        };
      }
    }
  }
}
