import { GroupKind, groupKindOf } from './GroupKind';
import { KubeObject } from './KubeObject';

/**
 * Names one object of one cluster, without a version: the same object is served under several.
 * `namespace` is absent for cluster-scoped kinds.
 *
 * @public
 */
export interface ResourceRef extends GroupKind {
  namespace?: string;
  name: string;
}

/** A reference of a kind; an empty namespace is none. @internal */
export function refIn(
  { group, kind }: GroupKind,
  namespace: string | undefined,
  name: string,
): ResourceRef {
  return namespace ? { group, kind, namespace, name } : { group, kind, name };
}

/** The reference to an object. @public */
export function refOf(object: KubeObject): ResourceRef {
  const { name, namespace } = object.metadata;
  return refIn(groupKindOf(object), namespace, name);
}

/** Identity of a reference, and id of its graph node: `group/Kind/namespace/name`, empty parts kept. @public */
export function refKey(ref: ResourceRef): string {
  return `${ref.group}/${ref.kind}/${ref.namespace ?? ''}/${ref.name}`;
}
