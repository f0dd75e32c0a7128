import { isBuiltInKind, isShownByReference } from '../kube/builtInKinds';
import { groupKindKey } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { ResourceRef } from '../kube/ResourceRef';
import { compareText } from '../text/compareText';
import { KindCoverage, KindScope, ResourceSnapshot } from './ResourceSnapshot';

/** An object, or why there is none. @internal */
export type Reading =
  | { object: KubeObject; coverage?: undefined }
  | { object?: undefined; coverage: KindCoverage };

/**
 * Reads a snapshot and remembers every scope that was asked for, so that the caller can have it watched. Kinds that
 * Kubernetes serves are asked for by namespace: there are too many pods in a cluster. Custom kinds are asked for
 * whole, since one stream serves every tree; by namespace only where that is refused.
 *
 * @internal
 */
export class ClusterReader {
  readonly #wanted = new Map<string, KindScope>();

  constructor(readonly snapshot: ResourceSnapshot) {}

  find(ref: ResourceRef): Reading {
    const coverage = this.want(ref);
    const object = this.snapshot.get(ref);
    return object ? { object } : { coverage };
  }

  list(scope: KindScope): {
    objects: readonly KubeObject[];
    coverage: KindCoverage;
  } {
    const coverage = this.want(scope);
    return { objects: this.snapshot.list(scope), coverage };
  }

  /**
   * Asks for the scope that holds a reference or a list, and says what is known about it. Where the portal may not read
   * the kind whole, it may have a Role in the namespace; where a list does not hold all of a kind, it may hold all of it
   * in the namespace.
   */
  want(scope: KindScope): KindCoverage {
    const whole = this.#ask(watchUnitOf(scope));
    const { group, kind, namespace } = scope;
    const isNarrower = namespace && this.snapshot.isNamespaced(scope) !== false;
    const isPartial = whole.state === 'forbidden' || whole.state === 'not-read';
    return isPartial && isNarrower
      ? this.#ask({ group, kind, namespace })
      : whole;
  }

  #ask(unit: KindScope): KindCoverage {
    if (!isShownByReference(unit)) {
      this.#wanted.set(keyOf(unit), unit);
    }
    return this.snapshot.coverage(unit);
  }

  /** A reference as the cluster knows it: cluster-scoped kinds have no namespace, whoever wrote the reference. */
  normalize(ref: ResourceRef, inheritedNamespace?: string): ResourceRef {
    const namespaced = this.snapshot.isNamespaced(ref);
    const namespace =
      namespaced === false ? undefined : ref.namespace ?? inheritedNamespace;
    const { group, kind, name } = ref;
    return { group, kind, ...(namespace && { namespace }), name };
  }

  wanted(): KindScope[] {
    return [...this.#wanted.entries()]
      .sort(([a], [b]) => compareText(a, b))
      .map(([, scope]) => scope);
  }
}

/** The scope that holds a reference, as it is watched. @internal */
export function watchUnitOf({ group, kind, namespace }: KindScope): KindScope {
  return namespace && isBuiltInKind({ group, kind })
    ? { group, kind, namespace }
    : { group, kind };
}

function keyOf(scope: KindScope): string {
  return `${groupKindKey(scope)}/${scope.namespace ?? ''}`;
}
