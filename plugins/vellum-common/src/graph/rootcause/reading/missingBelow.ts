import { GraphIndex } from '../../GraphIndex';
import { GraphNode } from '../../types';

/**
 * What something should have made and did not. Where it failed at that, it is no news that they are missing: whoever
 * tells of the failure speaks for them.
 *
 * @internal
 */
export function missingBelow({ id }: GraphNode, index: GraphIndex): string[] {
  return index
    .childrenOf(id)
    .filter(
      child =>
        child.presence === 'missing' &&
        !index.related(id, 'fetches').includes(child),
    )
    .map(child => child.id);
}
