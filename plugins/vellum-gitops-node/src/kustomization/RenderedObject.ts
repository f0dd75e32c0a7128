import { ObjectIdentity } from '../changeset/ChangeSet';
import { DeclaredObject } from '../objects/DeclaredObject';
import { NameTransform } from './Kustomization';

/**
 * An object as a kustomization applies it.
 *
 * @internal
 */
export interface RenderedObject {
  declared: DeclaredObject;
  /** With the namespace and the name that the kustomizations around it give. */
  identity: ObjectIdentity;
}

/**
 * An object after the transforms of the kustomizations around it, the innermost first.
 *
 * @internal
 */
export function renderObject(
  declared: DeclaredObject,
  transforms: readonly NameTransform[],
): RenderedObject {
  const identity = transforms.reduce<ObjectIdentity>(
    (each, { namespace, prefix, suffix }) => ({
      ...each,
      namespace: namespace ?? each.namespace,
      name: `${prefix}${each.name}${suffix}`,
    }),
    declared.identity,
  );
  return { declared, identity };
}
