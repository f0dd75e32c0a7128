import { isPersistentVolumeClaim } from '../../../kube/knownKinds';
import { describeRef } from '../../describeRef';
import { eventEvidence } from '../rule/evidence';
import { FindingRule } from '../rule/FindingRule';
import { waitsForFirstPod } from '../reading/claimedVolumes';

/** A claim that gets its volume when a pod uses it. That is how most classes work, and no problem of the claim. @internal */
export const pvcUnused: FindingRule = {
  cause: 'pvc-unused',
  aside: true,
  find(node, { eventsOf }) {
    const event = isPersistentVolumeClaim(node.ref)
      ? waitsForFirstPod(eventsOf(node))
      : undefined;
    return event
      ? {
          title: `${describeRef(node.ref)} waits for its first pod`,
          sentence: `${describeRef(
            node.ref,
          )} gets its volume when the first pod that uses it is scheduled.`,
          evidence: [eventEvidence(event)],
          since: event.firstSeen,
        }
      : undefined;
  },
};
