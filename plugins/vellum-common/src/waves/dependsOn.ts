import { groupKindOf } from '../kube/GroupKind';
import { findCondition } from '../kube/conditions';
import { KubeObject } from '../kube/KubeObject';
import { readList, readNumber, readString } from '../kube/readField';
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

/**
 * Whether Flux lets others go past an object that they depend on: its controller has seen its present form and calls
 * it ready. That it is suspended is not looked at.
 *
 * @internal
 */
export function isReadyDependency(object: KubeObject | undefined): boolean {
  if (!object || findCondition(object, 'Ready')?.status !== 'True') {
    return false;
  }
  const generation = readNumber(object, 'metadata', 'generation');
  const observed = readNumber(object, 'status', 'observedGeneration');
  return (
    generation === undefined ||
    observed === undefined ||
    generation === observed
  );
}
