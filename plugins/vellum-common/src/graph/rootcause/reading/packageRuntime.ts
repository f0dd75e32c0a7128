import { groupKindOf } from '../../../kube/GroupKind';
import { isPod } from '../../../kube/knownKinds';
import { KubeObject } from '../../../kube/KubeObject';
import { readString } from '../../../kube/readField';
import { ClusterReader } from '../../ClusterReader';
import { containersOf, waitingReason } from './podContainers';

/** A Deployment, its ReplicaSets of some generations, their pods. */
const MAX_OBJECTS = 50;

const PULL = ['ErrImagePull', 'ImagePullBackOff', 'InvalidImageName'];

/**
 * Why the program of a Crossplane package does not run, as its pods say it. A package is rarely part of what was asked
 * for, so its pods are looked at only as far as they were read for something else; nothing is asked for.
 *
 * @internal
 */
export function packageRuntimeTrouble(
  revision: KubeObject,
  { snapshot }: Pick<ClusterReader, 'snapshot'>,
): string | undefined {
  const queue = [revision];
  for (let next = 0; next < queue.length && next < MAX_OBJECTS; next++) {
    const object = queue[next];
    const trouble = isPod(groupKindOf(object))
      ? troubleOfPod(object)
      : undefined;
    if (trouble) {
      return trouble;
    }
    const uid = readString(object, 'metadata', 'uid');
    queue.push(...(uid ? snapshot.childrenOf(uid) : []));
  }
  return undefined;
}

function troubleOfPod(pod: KubeObject): string | undefined {
  for (const container of containersOf(pod)) {
    const reason = waitingReason(container);
    if (reason && PULL.includes(reason)) {
      const image = readString(container.spec, 'image');
      return image
        ? `its image ${image} cannot be pulled`
        : 'its image cannot be pulled';
    }
    if (reason === 'CrashLoopBackOff') {
      return 'its program keeps crashing';
    }
  }
  return undefined;
}
