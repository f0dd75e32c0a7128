import { GraphNode } from '../graph/types';
import { oneLine } from './textWidth';

/**
 * `Release/vellum-dev-x8f2k (minio)`: as it can be pasted after `kubectl get`, with the name in the Composition where
 * the real one does not tell it.
 *
 * @internal
 */
export function describeNode({
  ref,
  label,
}: Pick<GraphNode, 'ref' | 'label'>): string {
  const { kind, name } = ref;
  if (!name) {
    return oneLine(`${kind} (${label ?? 'not named yet'})`);
  }
  const isTold = !label || name.includes(label);
  return oneLine(isTold ? `${kind}/${name}` : `${kind}/${name} (${label})`);
}
