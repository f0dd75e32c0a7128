import { computeHealth } from '../health/computeHealth';
import { HealthContext } from '../health/HealthRule';
import { conditionsOf } from '../kube/conditions';
import { KubeObject } from '../kube/KubeObject';
import { readString } from '../kube/readField';
import { factsOf } from './facts';
import { KindRoles } from '../roles/KindRoles';
import { Link } from './relations/Relation';
import { GraphNode, NodePresence } from './types';

/** What objects are judged against: the same for all of a graph. @internal */
export interface JudgeContext {
  kinds: KindRoles;
  /** For what is in the cluster that is read. */
  here: HealthContext;
  /** For what is in another. */
  elsewhere: HealthContext;
}

/** The node of an object that was read and belongs. @internal */
export function presentNode(
  { ref, relation }: Pick<Link, 'ref' | 'relation'>,
  object: KubeObject,
  presence: Extract<NodePresence, 'present' | 'leaving'>,
  { kinds, here, elsewhere }: JudgeContext,
  /** It is in another cluster than the one that is read. */
  isElsewhere: boolean,
  id: string,
): GraphNode {
  const role = kinds.roleOf(object);
  // Controllers copy annotations to what they make: only on a composed object it is the name in the Composition.
  const label =
    relation === 'composes'
      ? readString(
          object,
          'metadata',
          'annotations',
          'crossplane.io/composition-resource-name',
        )
      : undefined;
  const uid = readString(object, 'metadata', 'uid');
  const createdAt = readString(object, 'metadata', 'creationTimestamp');
  const node: GraphNode = {
    id,
    ref,
    presence,
    role,
    health: computeHealth(object, isElsewhere ? elsewhere : here),
    apiVersion: object.apiVersion,
    conditions: [...conditionsOf(object)],
    facts: factsOf(object, role),
  };
  if (uid) {
    node.uid = uid;
  }
  if (label) {
    node.label = label;
  }
  if (createdAt) {
    node.createdAt = createdAt;
  }
  return node;
}
