import { ObjectIdentity } from '../changeset/ChangeSet';

/**
 * Kind and name as a person says them. An object without a namespace, and one in a namespace that nobody wrote down, go
 * by their name alone.
 *
 * @internal
 */
export function titleOf(
  { kind, namespace, name }: ObjectIdentity,
  hasNamespace: boolean,
): string {
  return hasNamespace ? `${kind} ${namespace}/${name}` : `${kind} ${name}`;
}

/**
 * One text for each identity, for maps and for order.
 *
 * @internal
 */
export function keyOf(identity: ObjectIdentity): string {
  const { group, kind, namespace, name } = identity;
  return JSON.stringify([group, kind, namespace, name]);
}
