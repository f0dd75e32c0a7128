import { groupKindKey, groupKindOf } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { lookUpKind } from '../kube/lookUpKind';
import { readString } from '../kube/readField';
import { mapPath } from './mapPath';
import { pruneEvent } from './pruneEvent';
import { reduceManagedFields } from './reduceManagedFields';
import { EMBEDDED_OBJECTS, REDACTED_FIELDS } from './redactionRules';

const LAST_APPLIED = [
  'metadata',
  'annotations',
  'kubectl.kubernetes.io/last-applied-configuration',
];
const EVENTS: ReadonlySet<string> = new Set(['Event', 'Event.events.k8s.io']);
const MANAGED_FIELDS = ['metadata', 'managedFields'];

/**
 * What of an object is let in: nothing that may be secret, and nothing that no view reads. Redaction happens on entry
 * and not where answers are made, so that no later mistake can disclose what was never kept.
 *
 * @public
 */
export function pruneObject(object: KubeObject): KubeObject {
  const kind = groupKindOf(object);
  if (EVENTS.has(groupKindKey(kind))) {
    return pruneEvent(object);
  }
  let pruned = mapPath(object, MANAGED_FIELDS, reduceManagedFields);
  pruned = mapPath(pruned, LAST_APPLIED, remove);
  for (const path of lookUpKind(REDACTED_FIELDS, kind) ?? []) {
    pruned = mapPath(pruned, path, remove);
  }
  for (const path of lookUpKind(EMBEDDED_OBJECTS, kind) ?? []) {
    pruned = mapPath(pruned, path, pruneManifest);
  }
  return pruned;
}

function remove(): undefined {
  return undefined;
}

function pruneManifest(manifest: unknown): unknown {
  const isObject =
    readString(manifest, 'kind') !== undefined &&
    readString(manifest, 'apiVersion') !== undefined;
  // What is not recognisable as an object has no rule that could say it is harmless.
  return isObject ? pruneObject(manifest as KubeObject) : undefined;
}
