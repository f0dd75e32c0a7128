import { ResourceRef } from '../kube/ResourceRef';

/** The name of an object as seen from another: with its namespace where that is not the same. @internal */
export function nameFrom(
  { namespace }: Pick<ResourceRef, 'namespace'>,
  other: Pick<ResourceRef, 'namespace' | 'name'>,
): string {
  return other.namespace && other.namespace !== namespace
    ? `${other.namespace}/${other.name}`
    : other.name;
}
