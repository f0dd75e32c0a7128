import { groupKindOf } from '../kube/GroupKind';
import { conditionsOf, findCondition } from '../kube/conditions';
import { KubeObject } from '../kube/KubeObject';
import { readList, readNumber, readString } from '../kube/readField';
import { ResourceRef } from '../kube/ResourceRef';

/** One entry of `spec.dependsOn`. @internal */
export interface DependsOnEntry {
  ref: ResourceRef;
  /** A CEL expression in place of the usual check. */
  readyExpr?: string;
}

/**
 * What a Kustomization or HelmRelease depends on, in the order written: objects of its own kind, in its own namespace
 * where none is named.
 *
 * @internal
 */
export function dependsOnEntries(object: KubeObject): DependsOnEntry[] {
  return readList(object, 'spec', 'dependsOn').flatMap(entry => {
    const name = readString(entry, 'name');
    const readyExpr = readString(entry, 'readyExpr');
    const namespace =
      readString(entry, 'namespace') ??
      readString(object, 'metadata', 'namespace');
    return name
      ? [
          {
            ref: {
              ...groupKindOf(object),
              ...(namespace && { namespace }),
              name,
            },
            ...(readyExpr && { readyExpr }),
          },
        ]
      : [];
  });
}

/** The objects of {@link dependsOnEntries}. @internal */
export function dependenciesOf(object: KubeObject): ResourceRef[] {
  return dependsOnEntries(object).map(({ ref }) => ref);
}

/** Whether the controller of a dependency has looked at its present form; without a condition it never has. @internal */
export function isObserved(object: KubeObject): boolean {
  const generation = readNumber(object, 'metadata', 'generation');
  const observed = readNumber(object, 'status', 'observedGeneration');
  return (
    conditionsOf(object).length > 0 &&
    (generation === undefined || generation === observed)
  );
}

/**
 * Whether Flux lets others go past an object that they depend on: its controller has seen its present form and calls
 * it ready. That it is suspended is not looked at.
 *
 * @internal
 */
export function isReadyDependency(object: KubeObject | undefined): boolean {
  return (
    object !== undefined &&
    isObserved(object) &&
    findCondition(object, 'Ready')?.status === 'True'
  );
}
