import {
  groupKindKey,
  groupKindOf,
  KubeObject,
} from '@vellum-io/backstage-plugin-vellum-common';
import { mapPath } from './mapPath';
import { EMBEDDED_OBJECTS, REDACTED_FIELDS } from './redactionRules';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const EVERYWHERE = [
  ['metadata', 'managedFields'],
  ['metadata', 'annotations', LAST_APPLIED],
];

/**
 * What of an object enters the store: nothing that may be secret, and nothing that no view reads. Redaction happens
 * here and not where answers are made, so that no later mistake can disclose what was never kept.
 *
 * @internal
 */
export function pruneObject(object: KubeObject): KubeObject {
  const kind = groupKindKey(groupKindOf(object));
  let pruned = object;
  for (const path of EVERYWHERE) {
    pruned = mapPath(pruned, path, () => undefined);
  }
  for (const path of REDACTED_FIELDS[kind] ?? []) {
    pruned = mapPath(pruned, path.split('.'), () => undefined);
  }
  for (const path of EMBEDDED_OBJECTS[kind] ?? []) {
    pruned = mapPath(pruned, path.split('.'), pruneManifest);
  }
  return pruned;
}

function pruneManifest(manifest: unknown): unknown {
  const candidate = manifest as Partial<KubeObject> | null | undefined;
  return typeof candidate?.kind === 'string' &&
    typeof candidate.apiVersion === 'string'
    ? pruneObject(candidate as KubeObject)
    : // Not recognisable as an object, so there is no rule that could say it is harmless.
      undefined;
}
