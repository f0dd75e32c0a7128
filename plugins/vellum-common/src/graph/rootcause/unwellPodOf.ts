import { KubeObject } from '../../kube/KubeObject';
import { groupKindKey } from '../../kube/GroupKind';
import { GraphNode } from '../types';
import { FindingContext } from './FindingRule';

/** The pod of a node that is not well; `undefined` where it is none, or well. @internal */
export function unwellPodOf(
  node: GraphNode,
  { objectOf }: Pick<FindingContext, 'objectOf'>,
): KubeObject | undefined {
  const isUnwell =
    groupKindKey(node.ref) === 'Pod' &&
    node.health.state !== 'ready' &&
    node.health.state !== 'deleting';
  return isUnwell ? objectOf(node) : undefined;
}
