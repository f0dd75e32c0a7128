import { ClusterReader } from '../graph/ClusterReader';
import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { ARGO_WORDS } from '../health/argo/ArgoHealth';
import {
  computeArgoHealth,
  hasArgoCheck,
} from '../health/argo/computeArgoHealth';
import { isShownByReference } from '../kube/builtInKinds';
import { KubeObject } from '../kube/KubeObject';
import { readString } from '../kube/readField';
import { ResourceRef } from '../kube/ResourceRef';
import { SyncTask } from './SyncTask';

/** A live object, unless it is not shown to be the Application's. @internal */
export interface Look {
  live?: KubeObject;
  isWithheld: boolean;
}

/** What a task's health is read with. @internal */
export interface TaskHealthContext {
  snapshot: ResourceSnapshot;
  now: Date;
  /** The Application deploys to a cluster that is not read. */
  isElsewhere: boolean;
}

/**
 * The instance's own word where it is there; since Argo CD 3 it usually is not, then its rule on the live object.
 *
 * @internal
 */
export function taskHealth(
  ref: ResourceRef,
  { live, isWithheld }: Look,
  row: unknown,
  { snapshot, isElsewhere }: TaskHealthContext,
): Pick<SyncTask, 'health' | 'isHealthComputed'> {
  const reported = readString(row, 'health', 'status');
  const status = ARGO_WORDS.find(word => word === reported);
  if (status) {
    const message = readString(row, 'health', 'message');
    return { health: { status, ...(message && { message }) } };
  }
  if (live) {
    const health = computeArgoHealth(live);
    return health === undefined
      ? {}
      : { health, ...(health && { isHealthComputed: true }) };
  }
  if (!hasArgoCheck(ref)) {
    return { health: null };
  }
  if (isElsewhere || isWithheld || isShownByReference(ref)) {
    return {};
  }
  // The scope that the graph asked for: a Role in the namespace is enough where the kind may not be read whole.
  const { state } = new ClusterReader(snapshot).want(ref);
  return state === 'complete' || state === 'stale'
    ? { health: { status: 'Missing' } }
    : {};
}
