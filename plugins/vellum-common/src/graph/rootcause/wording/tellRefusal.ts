import { isDeployment } from '../../../kube/knownKinds';
import { GraphNode } from '../../types';
import { compact } from '../rule/evidence';
import { FindingContext, FindingDraft } from '../rule/FindingRule';
import { describeRefused } from './describeRefused';
import { Refusal, refusalsOf } from '../reading/refusals';

/** The words of one kind of refusal. @internal */
export type RefusalWords = Pick<
  FindingDraft,
  'title' | 'sentence' | 'nextStep'
>;

/**
 * The first refusal of a node that a rule has words for; `what` says which object was refused what.
 *
 * @internal
 */
export function tellRefusal(
  node: GraphNode,
  context: FindingContext,
  tell: (refusal: Refusal, what: string) => RefusalWords | undefined,
): FindingDraft | undefined {
  for (const refusal of refusalsOf(node, context)) {
    const words = tell(refusal, describeRefused(node, context, refusal));
    if (words) {
      return {
        ...words,
        evidence: [compact(refusal)],
        since: refusal.since ?? node.health.since,
        // A Deployment repeats what its ReplicaSet says.
        symptom: isDeployment(node.ref),
      };
    }
  }
  return undefined;
}
