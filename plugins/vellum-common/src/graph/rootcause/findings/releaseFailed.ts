import { FindingRule } from '../rule/FindingRule';
import { missingBelow } from '../reading/missingBelow';
import { nameOf } from '../wording/nameOf';
import { releaseFailureOf } from '../reading/releaseFailure';
import { releaseReasonOf } from '../wording/releaseReason';
import { isHelmRelease, isProviderHelmRelease } from '../../../kube/knownKinds';

/** A release that did not go in. What its chart made may say why: then that is told instead. @internal */
export const releaseFailed: FindingRule = {
  cause: 'release-failed',
  find(node, { index }) {
    const isRelease =
      isHelmRelease(node.ref) || isProviderHelmRelease(node.ref);
    const failure =
      isRelease && node.health.state === 'failed'
        ? releaseFailureOf(node)
        : undefined;
    if (!failure) {
      return undefined;
    }
    const name = nameOf(node);
    const { what, nextStep } = releaseReasonOf(failure);
    return {
      title: `${name} failed`,
      sentence: what
        ? `${name} failed: ${what}.`
        : `${name} failed and gives no reason.`,
      nextStep,
      evidence: [
        {
          kind: 'condition',
          text: failure.message || (failure.reason ?? node.health.rule),
          ...(failure.reason && { reason: failure.reason }),
        },
      ],
      since: failure.since,
      symptom: true,
      covers: missingBelow(node, index),
    };
  },
};
