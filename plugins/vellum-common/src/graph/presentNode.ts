import { computeHealth } from '../health/computeHealth';
import { conditionsOf } from '../kube/conditions';
import { KubeObject } from '../kube/KubeObject';
import { readString } from '../kube/readField';
import { refKey, ResourceRef } from '../kube/ResourceRef';
import { factsOf } from './facts';
import { KindRoles } from './KindRoles';
import { GraphNode, NodePresence } from './types';

/** The name that the Composition gives to a composed resource. @internal */
export function compositionNameOf(object: KubeObject): string | undefined {
  return readString(
    object,
    'metadata',
    'annotations',
    'crossplane.io/composition-resource-name',
  );
}

/** The node of an object that was read and belongs. @internal */
export function presentNode(
  ref: ResourceRef,
  object: KubeObject,
  presence: Extract<NodePresence, 'present' | 'leaving'>,
  { now, kinds }: { now: Date; kinds: KindRoles },
): GraphNode {
  const role = kinds.roleOf(object);
  const label = compositionNameOf(object);
  const uid = readString(object, 'metadata', 'uid');
  const createdAt = readString(object, 'metadata', 'creationTimestamp');
  return {
    id: refKey(ref),
    ref,
    presence,
    role,
    health: computeHealth(object, { now, roleOfKind: kinds.roleOfKind }),
    apiVersion: object.apiVersion,
    ...(uid && { uid }),
    ...(label && { label }),
    ...(createdAt && { createdAt }),
    conditions: conditionsOf(object),
    facts: factsOf(object, role),
  };
}
