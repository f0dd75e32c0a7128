import { groupKindKey } from '../../../kube/GroupKind';
import { readString } from '../../../kube/readField';
import { GraphNode } from '../../types';
import { FindingContext } from '../rule/FindingRule';

/**
 * A failure that is history: the pod of a Job that succeeded at a later try, an evicted pod of a ReplicaSet that has
 * all its replicas, a scheduled Job after which another succeeded.
 *
 * @internal
 */
export function isOvertaken(
  node: GraphNode,
  context: Pick<FindingContext, 'index' | 'objectOf'>,
): boolean {
  const { index, objectOf } = context;
  const owner =
    node.health.state === 'failed' ? index.ownerOf(node.id) : undefined;
  if (!owner) {
    return false;
  }
  switch (groupKindKey(node.ref)) {
    case 'Pod':
      return (
        readString(objectOf(node), 'status', 'phase') === 'Failed' &&
        (owner.health.state === 'ready' || isOvertaken(owner, context))
      );
    case 'Job.batch': {
      const done = readString(objectOf(owner), 'status', 'lastSuccessfulTime');
      return Date.parse(done ?? '') > Date.parse(node.createdAt ?? '');
    }
    default:
      return false;
  }
}
