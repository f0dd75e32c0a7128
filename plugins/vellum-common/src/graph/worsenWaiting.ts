import { CROSSPLANE_WAITS } from '../health/rules/crossplane';
import { CollectedGraph } from './collectNodes';

/**
 * A young claim or composite counts as progressing, since most become ready by themselves. Where something below has
 * failed this one will not, so it is called what it reports: not ready. Without this the row of the claim would say
 * "progressing" under a headline that says why it cannot.
 *
 * @internal
 */
export function worsenWaiting({ nodes, edges }: CollectedGraph): void {
  const parents = new Map<string, string[]>();
  for (const { from, to, relation } of edges) {
    if (relation !== 'fetches') {
      const known = parents.get(to);
      if (known) {
        known.push(from);
      } else {
        parents.set(to, [from]);
      }
    }
  }
  const queue = [...nodes.values()]
    .filter(({ node }) => node.health.state === 'failed')
    .map(({ node }) => node.id);
  const seen = new Set(queue);
  for (let next = 0; next < queue.length; next++) {
    for (const parent of parents.get(queue[next]) ?? []) {
      if (!seen.has(parent)) {
        seen.add(parent);
        queue.push(parent);
        const node = nodes.get(parent)?.node;
        if (
          node?.health.rule === CROSSPLANE_WAITS &&
          node.health.state === 'progressing'
        ) {
          node.health = { ...node.health, state: 'not-ready' };
        }
      }
    }
  }
}
