import {
  GroupKind,
  groupKindKey,
} from '@vellum-io/backstage-plugin-vellum-common';

const METADATA_ONLY = new Set(['Secret', 'ConfigMap']);

/**
 * Kinds of which only the metadata is asked for. A second line of defence: the core never wants them (`isShownByReference`),
 * so this runs only should a later rule ask for one by mistake. Their contents then do not even travel.
 *
 * @internal
 */
export function isMetadataOnly(kind: GroupKind): boolean {
  return METADATA_ONLY.has(groupKindKey(kind));
}
