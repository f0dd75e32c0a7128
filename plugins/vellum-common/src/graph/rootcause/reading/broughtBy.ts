import { GraphIndex } from '../../GraphIndex';
import { GraphNode } from '../../types';

/** What an object brings, without the sources that it only reads from. @internal */
export function broughtBy(index: GraphIndex, id: string): GraphNode[] {
  const sources = index.related(id, 'fetches');
  return index.childrenOf(id).filter(child => !sources.includes(child));
}
