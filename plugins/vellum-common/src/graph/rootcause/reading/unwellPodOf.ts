import { KubeObject } from '../../../kube/KubeObject';
import { isPod } from '../../../kube/knownKinds';
import { GraphNode } from '../../types';
import { FindingContext } from '../rule/FindingRule';

/** The pod of a node that is not well; `undefined` where it is none, or well. @internal */
export function unwellPodOf(
  node: GraphNode,
  { objectOf }: Pick<FindingContext, 'objectOf'>,
): KubeObject | undefined {
  const isUnwell =
    isPod(node.ref) &&
    node.health.state !== 'ready' &&
    node.health.state !== 'deleting';
  return isUnwell ? objectOf(node) : undefined;
}
