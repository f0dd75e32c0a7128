import { FLUX_DEPENDENCY } from '../../../health/rules/flux';
import { findCondition } from '../../../kube/conditions';
import { isPod } from '../../../kube/knownKinds';
import { KubeObject } from '../../../kube/KubeObject';
import { refKey, ResourceRef } from '../../../kube/ResourceRef';
import { dependenciesOf, isReadyDependency } from '../../dependsOn';
import { GraphIndex } from '../../GraphIndex';
import { GraphNode } from '../../types';
import { claimsOfPod, waitsForClaim } from '../reading/claimedVolumes';
import { missingConfigOf, SECRET_MAKERS } from '../reading/missingConfig';
import { referencesWaitedFor } from '../reading/referencesWaitedFor';

/**
 * What each node of a graph waits for beside what it brings: dependencies of Flux objects that are not ready; the
 * volume claims and the makers of Secrets that a pod needs; what a managed resource takes a value from.
 *
 * @internal
 */
export function findWaits(
  index: GraphIndex,
  objectOf: (node: GraphNode) => KubeObject | undefined,
): ReadonlyMap<string, readonly string[]> {
  const waits = new Map<string, string[]>();
  const objectIn = (ref: ResourceRef) => {
    const node = index.get(refKey(ref));
    return node && objectOf(node);
  };
  for (const node of index.graph.nodes) {
    if (node.health.state === 'ready') {
      continue;
    }
    const blockers = [
      ...dependenciesWaitedFor(node, objectOf).filter(
        ref => !isReadyDependency(objectIn(ref)),
      ),
      ...neededByPod(node, objectOf),
    ]
      .flatMap(ref => index.get(refKey(ref)) ?? [])
      .concat(referencesWaitedFor(node, objectOf, index));
    if (blockers.length > 0) {
      waits.set(
        node.id,
        blockers.map(({ id }) => id),
      );
    }
  }
  return waits;
}

type ObjectOf = (node: GraphNode) => KubeObject | undefined;

function dependenciesWaitedFor(
  node: GraphNode,
  objectOf: ObjectOf,
): ResourceRef[] {
  const object =
    node.health.rule === FLUX_DEPENDENCY ? objectOf(node) : undefined;
  return object ? dependenciesOf(object) : [];
}

function neededByPod(node: GraphNode, objectOf: ObjectOf): ResourceRef[] {
  const pod =
    isPod(node.ref) && node.health.state !== 'ready'
      ? objectOf(node)
      : undefined;
  if (!pod) {
    return [];
  }
  const scheduled = findCondition(pod, 'PodScheduled');
  const claims =
    scheduled?.status === 'False' && waitsForClaim(scheduled.message)
      ? claimsOfPod(pod)
      : [];
  const missing = missingConfigOf(pod);
  const { namespace } = node.ref;
  const makers = missing
    ? [{ group: '', kind: missing.kind }, ...SECRET_MAKERS].map(kind => ({
        ...kind,
        ...(namespace && { namespace }),
        name: missing.name,
      }))
    : [];
  return [...claims, ...makers];
}
