import { KubeObject } from '../../../kube/KubeObject';
import { GraphNode } from '../../types';
import { applicationFailureOf } from './applicationFailure';
import { fluxFailureOf, syncFailureOf, ToolFailure } from './toolFailure';
import { isApplication, isFluxApplier } from '../../../kube/knownKinds';

/**
 * What whoever applies or makes things says went wrong, whichever tool it is: for the causes that every tool meets,
 * such as a kind that the cluster does not know.
 *
 * @internal
 */
export function toolFailureOf(
  node: GraphNode,
  objectOf: (node: GraphNode) => KubeObject | undefined,
): ToolFailure | undefined {
  if (isFluxApplier(node.ref)) {
    return fluxFailureOf(node);
  }
  if (isApplication(node.ref)) {
    return applicationFailureOf(objectOf(node));
  }
  const isCrossplane = ['claim', 'composite', 'managed'].includes(node.role);
  return isCrossplane ? syncFailureOf(node) : undefined;
}
