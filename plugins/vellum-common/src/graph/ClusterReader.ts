import { isBuiltInKind, isShownByReference } from '../kube/builtInKinds';
import { GroupKind, groupKindKey } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { refIn, ResourceRef } from '../kube/ResourceRef';
import { compareText } from '../text/compareText';
import { KindCoverage, ResourceSnapshot } from './ResourceSnapshot';
import { KindScope } from '../kube/KindScope';

interface Asked {
  unit: KindScope;
  coverage: KindCoverage;
}

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
  /** By kind, then by namespace: what was asked for, and what is known about it. */
  readonly #asked = new Map<string, Map<string, Asked>>();

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
    const { namespace } = scope;
    const whole = this.#ask(
      scope,
      namespace && isBuiltInKind(scope) ? namespace : '',
    );
    const isNarrower = namespace && this.snapshot.isNamespaced(scope) !== false;
    const isPartial = whole.state === 'forbidden' || whole.state === 'not-read';
    return isPartial && isNarrower ? this.#ask(scope, namespace) : whole;
  }

  /** A graph asks for the same few scopes for every one of its objects. An empty namespace stands for all of them. */
  #ask({ group, kind }: GroupKind, namespace: string): KindCoverage {
    const key = groupKindKey({ group, kind });
    let ofKind = this.#asked.get(key);
    if (!ofKind) {
      ofKind = new Map();
      this.#asked.set(key, ofKind);
    }
    let asked = ofKind.get(namespace);
    if (!asked) {
      const unit = { group, kind, ...(namespace && { namespace }) };
      asked = { unit, coverage: this.snapshot.coverage(unit) };
      ofKind.set(namespace, asked);
    }
    return asked.coverage;
  }

  /** A reference as the cluster knows it: cluster-scoped kinds have no namespace, whoever wrote the reference. */
  normalize(ref: ResourceRef, inheritedNamespace?: string): ResourceRef {
    const namespaced = this.snapshot.isNamespaced(ref);
    const namespace =
      namespaced === false ? undefined : ref.namespace ?? inheritedNamespace;
    return refIn(ref, namespace, ref.name);
  }

  wanted(): KindScope[] {
    return [...this.#asked.entries()]
      .flatMap(([kind, scopes]) =>
        [...scopes.values()].map(({ unit }) => ({
          key: `${kind}/${unit.namespace ?? ''}`,
          unit,
        })),
      )
      .filter(({ unit }) => !isShownByReference(unit))
      .sort((a, b) => compareText(a.key, b.key))
      .map(({ unit }) => unit);
  }
}
