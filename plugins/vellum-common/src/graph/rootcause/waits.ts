import { FLUX_DEPENDENCY } from '../../health/rules/flux';
import { KubeObject } from '../../kube/KubeObject';
import { refKey } from '../../kube/ResourceRef';
import { dependenciesOf, isReadyDependency } from '../../waves/dependsOn';
import { GraphIndex } from '../GraphIndex';
import { GraphNode } from '../types';

/**
 * What each node of a graph waits for beside what it brings: dependencies of Flux objects that are not ready.
 *
 * @internal
 */
export function findWaits(
  index: GraphIndex,
  objectOf: (node: GraphNode) => KubeObject | undefined,
): ReadonlyMap<string, readonly string[]> {
  const waits = new Map<string, string[]>();
  for (const node of index.graph.nodes) {
    const object =
      node.health.rule === FLUX_DEPENDENCY ? objectOf(node) : undefined;
    const blockers = object
      ? dependenciesOf(object)
          .map(ref => index.get(refKey(ref)))
          .filter(
            (blocker): blocker is GraphNode =>
              blocker !== undefined && !isReadyDependency(objectOf(blocker)),
          )
      : [];
    if (blockers.length > 0) {
      waits.set(
        node.id,
        blockers.map(({ id }) => id),
      );
    }
  }
  return waits;
}
