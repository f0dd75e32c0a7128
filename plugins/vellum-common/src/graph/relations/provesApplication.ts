import { KubeObject } from '../../kube/KubeObject';
import { readField, readString } from '../../kube/readField';
import { refOf } from '../../kube/ResourceRef';
import { Belonging } from './Relation';

/** What Argo CD writes onto what it applies: `<instance>:<group>/<kind>:<namespace>/<name>`. */
const TRACKING_ID = 'argocd.argoproj.io/tracking-id';
const INSTANCE_LABEL = 'app.kubernetes.io/instance';

/**
 * Whether a live object is what an Application manages. A row of `status.resources` proves it only where it is
 * `Synced`: an Application that its project refuses lists whatever its Git names, and that may be another team's. The
 * tracking id on the object has the last word, since a row may be older than the object.
 *
 * @internal
 */
export function provesApplication(
  live: KubeObject,
  application: KubeObject,
  row: unknown,
): Belonging {
  const instances = instanceNamesOf(application);
  const tracking = readString(live, 'metadata', 'annotations', TRACKING_ID);
  if (tracking && namesItself(tracking, live)) {
    return instances.includes(tracking.split(':')[0]) ? 'belongs' : 'foreign';
  }
  const label = readField(live, 'metadata', 'labels', INSTANCE_LABEL);
  return readString(row, 'status') === 'Synced' ||
    instances.some(instance => instance === label)
    ? 'belongs'
    : 'unclaimed';
}

/**
 * A controller may copy the annotations of what it was given onto what it makes: a tracking id that names another object
 * says nothing of this one. Argo CD writes the destination's namespace for an object that has none. The group is not compared:
 * a kind may have moved to another since the id was written.
 */
function namesItself(tracking: string, live: KubeObject): boolean {
  const parts = /^[^:]*:[^/]*\/([^:]*):([^/]*)\/(.*)$/.exec(tracking);
  const { kind, namespace, name } = refOf(live);
  return (
    parts !== null &&
    parts[1] === kind &&
    (namespace === undefined || parts[2] === namespace) &&
    parts[3] === name
  );
}

/** Outside the controller's namespace the name is qualified; where that namespace is not known, both may hold. */
function instanceNamesOf(application: KubeObject): string[] {
  const { name, namespace } = application.metadata;
  const home = readString(application, 'status', 'controllerNamespace');
  const qualified = `${namespace}_${name}`;
  if (!home) {
    return [name, qualified];
  }
  return [home === namespace ? name : qualified];
}
