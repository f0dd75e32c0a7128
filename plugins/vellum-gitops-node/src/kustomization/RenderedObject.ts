import { ObjectIdentity } from '../changeset/ChangeSet';
import { DeclaredObject } from '../objects/DeclaredObject';
import { NameTransform } from './Kustomization';
import { withoutNamespace, withOwnName } from './transformRules';

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
  const key = `${declared.identity.kind}.${declared.identity.group}`;
  const identity = transforms.reduce<ObjectIdentity>(
    (each, { namespace, prefix, suffix }) => ({
      ...each,
      namespace: withoutNamespace.has(key)
        ? each.namespace
        : namespace ?? each.namespace,
      name: withOwnName.has(key) ? each.name : `${prefix}${each.name}${suffix}`,
    }),
    declared.identity,
  );
  return { declared, identity };
}
