import { KubeObject } from '../../../kube/KubeObject';
import { refKey, ResourceRef } from '../../../kube/ResourceRef';
import { dependenciesOf } from '../../dependsOn';
import { describeRef } from '../../describeRef';
import { GraphNode } from '../../types';
import { FindingContext } from '../rule/FindingRule';
import { fluxFailureOf } from './toolFailure';
import { isFluxApplier } from '../../../kube/knownKinds';

/** What a Kustomization or HelmRelease says of the dependency that it waits for; Flux stops at the first. @internal */
export interface FluxDependency {
  message: string;
  since?: string;
  /** The dependency that the message names, as `spec.dependsOn` has it. */
  ref?: ResourceRef;
  /** Its name in a sentence, with its namespace where that is another. */
  name: string;
  object?: KubeObject;
}

const NAMED =
  /dependency '(?:([^'/]+)\/)?([^'/]+)'|'(?:([^'/]+)\/)?([^'/]+)' dependency/;

/** `undefined` where it does not wait for one. @internal */
export function fluxDependencyOf(
  node: GraphNode,
  { objectOf, index, reader }: FindingContext,
): FluxDependency | undefined {
  const failure = isFluxApplier(node.ref) ? fluxFailureOf(node) : undefined;
  if (!failure || failure.reason !== 'DependencyNotReady') {
    return undefined;
  }
  const { message, since } = failure;
  const match = NAMED.exec(message);
  const namespace = match?.[1] ?? match?.[3];
  const named = match?.[2] ?? match?.[4];
  const object = objectOf(node);
  const ref = (object ? dependenciesOf(object) : []).find(
    candidate =>
      candidate.name === named &&
      (namespace === undefined || candidate.namespace === namespace),
  );
  const seen = ref && index.get(refKey(ref));
  const where =
    ref && ref.namespace !== node.ref.namespace
      ? ` of namespace ${ref.namespace}`
      : '';
  return {
    message,
    ...(since && { since }),
    ...(ref && { ref }),
    name: ref
      ? `${describeRef(ref)}${where}`
      : `${node.ref.kind} ${named ?? 'it depends on'}`,
    object: ref && (seen ? objectOf(seen) : reader.find(ref).object),
  };
}
