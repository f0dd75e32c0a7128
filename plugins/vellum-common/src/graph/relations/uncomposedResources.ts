import { GroupKind } from '../../kube/GroupKind';
import { KubeObject } from '../../kube/KubeObject';
import { readField, readList, readString } from '../../kube/readField';
import { ClusterReader } from '../ClusterReader';
import { readFieldPath } from './readFieldPath';

const COMPOSITION: GroupKind = {
  group: 'apiextensions.crossplane.io',
  kind: 'Composition',
};

/** A resource of a Composition that waits for a field of the composite. @internal */
export interface UncomposedResource {
  /** Its name in the Composition. */
  name: string;
  /** The field that is not there yet, such as `status.istiodReplicas`. */
  field: string;
  /** The resource of the same Composition that writes the field. */
  writer?: string;
}

/**
 * Resources that function-patch-and-transform holds back since a patch from the composite is `Required` and its field
 * is absent: how an order is kept within a Composition. Nothing else in the cluster says so.
 *
 * @internal
 */
export function uncomposedResources(
  composite: KubeObject,
  reader: ClusterReader,
): UncomposedResource[] {
  const name =
    readString(composite, 'spec', 'crossplane', 'compositionRef', 'name') ??
    readString(composite, 'spec', 'compositionRef', 'name');
  if (!name) {
    return [];
  }
  const { object: composition } = reader.find({ ...COMPOSITION, name });
  const resources = readList(composition, 'spec', 'pipeline').flatMap(step => [
    ...readList(step, 'input', 'resources'),
  ]);
  const writers = new Map<string, string>();
  for (const resource of resources) {
    for (const patch of patchesOf(resource)) {
      const path =
        readString(patch, 'toFieldPath') ?? readString(patch, 'fromFieldPath');
      const writer = readString(resource, 'name');
      if (
        readString(patch, 'type') === 'ToCompositeFieldPath' &&
        path &&
        writer
      ) {
        writers.set(path, writer);
      }
    }
  }
  return resources.flatMap(resource => {
    const resourceName = readString(resource, 'name');
    const field = patchesOf(resource)
      .filter(isRequired)
      .map(patch => readString(patch, 'fromFieldPath'))
      .find(path => path && readFieldPath(composite, path) === undefined);
    if (!resourceName || !field) {
      return [];
    }
    const writer = writers.get(field);
    return [{ name: resourceName, field, ...(writer && { writer }) }];
  });
}

function patchesOf(resource: unknown): readonly unknown[] {
  return readList(resource, 'patches');
}

/** A patch from the composite is the default type. */
function isRequired(patch: unknown): boolean {
  return (
    (readString(patch, 'type') ?? 'FromCompositeFieldPath') ===
      'FromCompositeFieldPath' &&
    readField(patch, 'policy', 'fromFieldPath') === 'Required'
  );
}
