import { GroupKind, groupOf } from './GroupKind';
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

/** The reference to an object. @public */
export function refOf(object: KubeObject): ResourceRef {
  const { name, namespace } = object.metadata;
  return {
    group: groupOf(object.apiVersion),
    kind: object.kind,
    ...(namespace ? { namespace } : {}),
    name,
  };
}

/** Identity of a reference, and id of its graph node: `group/Kind/namespace/name`, empty parts kept. @public */
export function refKey(ref: ResourceRef): string {
  return `${ref.group}/${ref.kind}/${ref.namespace ?? ''}/${ref.name}`;
}
