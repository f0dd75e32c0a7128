import { groupKindOf } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { readList, readString } from '../kube/readField';
import { ResourceRef } from '../kube/ResourceRef';

/**
 * What a Kustomization or HelmRelease depends on, in the order written: objects of its own kind, in its own namespace
 * where none is named.
 *
 * @internal
 */
export function dependenciesOf(object: KubeObject): ResourceRef[] {
  return readList(object, 'spec', 'dependsOn').flatMap(entry => {
    const name = readString(entry, 'name');
    const namespace =
      readString(entry, 'namespace') ?? object.metadata.namespace;
    return name
      ? [{ ...groupKindOf(object), ...(namespace && { namespace }), name }]
      : [];
  });
}
