import { isPersistentVolumeClaim } from '../../../kube/knownKinds';
import { KubeObject } from '../../../kube/KubeObject';
import { refKey } from '../../../kube/ResourceRef';
import { withFullStop } from '../../../text/withFullStop';
import { describeRef } from '../../describeRef';
import { GraphNode } from '../../types';
import {
  claimProblemOf,
  claimsOfPod,
  waitsForClaim,
} from '../reading/claimedVolumes';
import { FindingContext, FindingDraft, FindingRule } from '../rule/FindingRule';
import { unwellPodOf } from '../reading/unwellPodOf';

/**
 * A claim that gets no volume. It is told of the claim where that is in the graph, else of the pod that waits for it:
 * the claims of a StatefulSet are owned by nothing.
 *
 * @internal
 */
export const pvcPending: FindingRule = {
  cause: 'pvc-pending',
  find(node, context) {
    if (isPersistentVolumeClaim(node.ref)) {
      const claim = context.objectOf(node);
      return claim && tell(claim, context);
    }
    const pod = unwellPodOf(node, context);
    return pod && tellOfPod(node, pod, context);
  },
};

function tellOfPod(
  node: GraphNode,
  pod: KubeObject,
  context: FindingContext,
): FindingDraft | undefined {
  const scheduled = node.conditions.find(({ type }) => type === 'PodScheduled');
  if (scheduled?.status !== 'False' || !waitsForClaim(scheduled.message)) {
    return undefined;
  }
  const workload = describeRef(context.index.workloadOf(node).ref);
  for (const ref of claimsOfPod(pod)) {
    const isNode = context.index.get(refKey(ref)) !== undefined;
    const { object, coverage } = isNode
      ? { object: undefined, coverage: undefined }
      : context.reader.find(ref);
    if (object) {
      const draft = tell(object, context, workload);
      if (draft) {
        return draft;
      }
    } else if (coverage?.state === 'complete') {
      return {
        title: `${describeRef(ref)} is missing, which ${workload} needs`,
        sentence: `${workload} cannot start: there is no ${describeRef(
          ref,
        )} in namespace ${ref.namespace ?? ''}.`,
        nextStep: `Create ${describeRef(
          ref,
        )}, or correct its name in ${workload}.`,
        evidence: scheduled.message,
        since: scheduled.lastTransitionTime,
      };
    }
  }
  return undefined;
}

function tell(
  claim: KubeObject,
  context: FindingContext,
  workload?: string,
): FindingDraft | undefined {
  const problem = claimProblemOf(claim, context);
  if (!problem) {
    return undefined;
  }
  const { why, ...rest } = problem;
  const name = describeRef({ kind: claim.kind, name: claim.metadata.name });
  const subject = workload ? `${name}, which ${workload} needs,` : name;
  return {
    title: `${name} gets no volume`,
    sentence: withFullStop(`${subject} gets no volume: ${why}`),
    ...rest,
  };
}
