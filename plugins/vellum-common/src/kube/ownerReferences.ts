import { KubeObject, KubeOwnerReference } from './KubeObject';
import { readField, readList, readString } from './readField';

/** The well-formed owner references of an object. @internal */
export function ownersOf(object: KubeObject): KubeOwnerReference[] {
  return readList(object, 'metadata', 'ownerReferences').filter(isOwner);
}

/** The owner that controls an object: at most one may, and only it proves belonging. @public */
export function controllerOf(
  object: KubeObject,
): KubeOwnerReference | undefined {
  return ownersOf(object).find(owner => owner.controller === true);
}

function isOwner(value: unknown): value is KubeOwnerReference {
  return (
    readString(value, 'uid') !== undefined &&
    readString(value, 'kind') !== undefined &&
    readString(value, 'apiVersion') !== undefined &&
    typeof readField(value, 'name') === 'string'
  );
}
