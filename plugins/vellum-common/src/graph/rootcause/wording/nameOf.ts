import { describeRef } from '../../describeRef';
import { GraphNode } from '../../types';

/** How a sentence names a node: what a Composition makes has a generated name, but people wrote the one in the Composition. @internal */
export function nameOf({
  ref,
  label,
}: Pick<GraphNode, 'ref' | 'label'>): string {
  return describeRef({ kind: ref.kind, name: label ?? ref.name });
}
