import {
  GroupKind,
  groupKindKey,
} from '@vellum-io/backstage-plugin-vellum-common';

const METADATA_ONLY = new Set(['Secret', 'ConfigMap']);

/**
 * Kinds of which only the metadata is asked for. Their contents would be thrown away on entry; this way they do not
 * even travel.
 *
 * @internal
 */
export function isMetadataOnly(kind: GroupKind): boolean {
  return METADATA_ONLY.has(groupKindKey(kind));
}
