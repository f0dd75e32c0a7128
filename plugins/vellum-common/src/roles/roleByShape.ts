import { isBuiltInKind } from '../kube/builtInKinds';
import { groupKindOf, groupOf } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { readList, readRecord, readString } from '../kube/readField';
import { NodeRole } from './NodeRole';

/**
 * The role that an object's own shape shows: what is left where no XRD may be read. Composites that have composed
 * nothing yet and fresh claims have no telling shape.
 *
 * @internal
 */
export function roleByShape(object: KubeObject): NodeRole | undefined {
  if (isBuiltInKind(groupKindOf(object))) {
    return undefined;
  }
  const { spec } = object;
  if (
    readRecord(spec, 'crossplane') ||
    readList(spec, 'resourceRefs').length > 0 ||
    readString(spec, 'claimRef', 'kind')
  ) {
    return 'composite';
  }
  if (object.metadata.namespace && isClaimSpec(object)) {
    return 'claim';
  }
  return readRecord(spec, 'forProvider') ? 'managed' : undefined;
}

/** A claim and its composite are of one group, since one definition makes both kinds. */
function isClaimSpec({ apiVersion, spec }: KubeObject): boolean {
  const composite = readRecord(spec, 'resourceRef');
  return (
    readString(composite, 'kind') !== undefined &&
    groupOf(readString(composite, 'apiVersion') ?? '') === groupOf(apiVersion)
  );
}
