import { groupKindOf } from '../../kube/GroupKind';
import { isReplicaSet } from '../../kube/knownKinds';
import { KubeObject } from '../../kube/KubeObject';
import { readNumber, readString } from '../../kube/readField';

const NONE: ReadonlySet<KubeObject> = new Set();
const REVISION = 'deployment.kubernetes.io/revision';

/**
 * The old ReplicaSets among what an object owns: kept for a rollback, without a pod. The newest is none of them, also
 * where it has no pod, since the Deployment was scaled to none.
 *
 * @internal
 */
export function oldReplicaSets(
  owned: readonly KubeObject[],
): ReadonlySet<KubeObject> {
  const replicaSets = owned.filter(object => isReplicaSet(groupKindOf(object)));
  if (replicaSets.length === 0) {
    return NONE;
  }
  const newest = Math.max(...replicaSets.map(revisionOf));
  return new Set(
    replicaSets.filter(
      object => isWithoutPods(object) && !isRevision(object, newest),
    ),
  );
}

function isRevision(object: KubeObject, revision: number): boolean {
  return revision > 0 && revisionOf(object) === revision;
}

function isWithoutPods(object: KubeObject): boolean {
  return (
    readNumber(object, 'spec', 'replicas') === 0 &&
    (readNumber(object, 'status', 'replicas') ?? 0) === 0
  );
}

/** Revisions count from one; 0 where it is not known. */
function revisionOf(object: KubeObject): number {
  const text = readString(object, 'metadata', 'annotations', REVISION);
  return /^\d+$/.test(text ?? '') ? Number(text) : 0;
}
