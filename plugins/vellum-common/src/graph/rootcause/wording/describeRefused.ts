import { describeRef } from '../../describeRef';
import { GraphNode } from '../../types';
import { makesPods, Refusal } from '../reading/refusals';
import { FindingContext } from '../rule/FindingRule';
import { nameOf } from './nameOf';

/** `Deployment web cannot make its pods`, `Kustomization apps cannot apply its objects`. @internal */
export function describeRefused(
  node: GraphNode,
  { index }: Pick<FindingContext, 'index'>,
  { target }: Refusal,
): string {
  if (makesPods(node)) {
    return `${describeRef(index.workloadOf(node).ref)} cannot make its pods`;
  }
  switch (node.role) {
    case 'applier':
    case 'application':
      return `${nameOf(node)} cannot apply ${target ?? 'all of its objects'}`;
    case 'claim':
    case 'composite':
      return `${nameOf(node)} cannot make all of its objects`;
    default:
      return `${nameOf(node)} cannot be applied`;
  }
}
