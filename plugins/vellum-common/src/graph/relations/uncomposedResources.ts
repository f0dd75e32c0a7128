import { GroupKind } from '../../kube/GroupKind';
import { KubeObject } from '../../kube/KubeObject';
import {
  readField,
  readList,
  readRecord,
  readString,
} from '../../kube/readField';
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
  return readList(composition, 'spec', 'pipeline').flatMap(step =>
    heldBack(composite, readRecord(step, 'input')),
  );
}

function heldBack(
  composite: KubeObject,
  input: Record<string, unknown> | undefined,
): UncomposedResource[] {
  const resources = readList(input, 'resources');
  const writers = writersOf(resources, input);
  return resources.flatMap(resource => {
    const name = readString(resource, 'name');
    const field = patchesOf(resource, input)
      .filter(isRequired)
      .map(patch => readString(patch, 'fromFieldPath'))
      .find(path => path && readFieldPath(composite, path) === undefined);
    if (!name || !field) {
      return [];
    }
    const writer = writers.find(({ path }) => covers(path, field))?.name;
    return [{ name, field, ...(writer && { writer }) }];
  });
}

/** Fields of the composite that resources write, the most exact first. */
function writersOf(
  resources: readonly unknown[],
  input: Record<string, unknown> | undefined,
): Array<{ path: string; name: string }> {
  return resources
    .flatMap(resource =>
      patchesOf(resource, input)
        .filter(patch => readString(patch, 'type') === 'ToCompositeFieldPath')
        .flatMap(patch => {
          const path =
            readString(patch, 'toFieldPath') ??
            readString(patch, 'fromFieldPath');
          const name = readString(resource, 'name');
          return path && name ? [{ path, name }] : [];
        }),
    )
    .sort((a, b) => b.path.length - a.path.length);
}

/** Who writes `status.steps.istiod` writes `status.steps.istiod.done`. */
function covers(path: string, field: string): boolean {
  return (
    field === path ||
    (/^[.[]/.test(field.slice(path.length)) && field.startsWith(path))
  );
}

/** The patches of a resource, with the sets it includes. */
function patchesOf(
  resource: unknown,
  input: Record<string, unknown> | undefined,
): readonly unknown[] {
  return readList(resource, 'patches').flatMap(patch => {
    if (readString(patch, 'type') !== 'PatchSet') {
      return [patch];
    }
    const name = readString(patch, 'patchSetName');
    const set = readList(input, 'patchSets').find(
      candidate => readString(candidate, 'name') === name,
    );
    return [...readList(set, 'patches')];
  });
}

/** A patch from the composite is the default type. */
function isRequired(patch: unknown): boolean {
  return (
    (readString(patch, 'type') ?? 'FromCompositeFieldPath') ===
      'FromCompositeFieldPath' &&
    readField(patch, 'policy', 'fromFieldPath') === 'Required'
  );
}
