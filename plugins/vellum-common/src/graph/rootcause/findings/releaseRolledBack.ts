import { FindingRule } from '../rule/FindingRule';
import { missingBelow } from '../reading/missingBelow';
import { nameOf } from '../wording/nameOf';
import { releaseFailureOf } from '../reading/releaseFailure';
import { releaseReasonOf } from '../wording/releaseReason';
import { runningVersionOf } from '../reading/runningVersion';
import { isHelmRelease } from '../../../kube/knownKinds';
import { unwrapError } from '../wording/unwrapError';

/** An upgrade or install failed and was undone: what runs is healthy and is not what was asked for. @internal */
export const releaseRolledBack: FindingRule = {
  cause: 'release-rolled-back',
  find(node, { objectOf, index }) {
    const remediated = isHelmRelease(node.ref)
      ? node.conditions.find(({ type }) => type === 'Remediated')
      : undefined;
    const object = objectOf(node);
    if (!remediated || !object || node.health.state !== 'failed') {
      return undefined;
    }
    const name = nameOf(node);
    const isUndone = remediated.status === 'True';
    const isUninstall = remediated.reason?.startsWith('Uninstall') === true;
    const verb = isUninstall ? 'uninstalled' : 'rolled back';
    const undone = isUndone ? `was ${verb}` : `failed and could not be ${verb}`;
    const released = releaseFailureOf(node);
    const why = released && releaseReasonOf(released).what;
    const words = isUndone ? why : remediated.message ?? why;
    const running =
      isUndone && !isUninstall ? runningVersionOf(node, object) : undefined;
    return {
      title: `${name} ${undone}`,
      sentence: `${name} ${undone}${
        words ? `: ${unwrapError(words).replace(/\.$/, '')}` : ''
      }${running ? `; ${running} runs again` : ''}.`,
      nextStep:
        'Correct the chart version or its values by pull request; the next change is tried again.',
      evidence: [
        released && {
          kind: 'condition',
          text: released.message,
          ...(released.reason && { reason: released.reason }),
        },
        {
          kind: 'condition',
          text: remediated.message ?? `Remediated: ${remediated.status}`,
          ...(remediated.reason && { reason: remediated.reason }),
        },
      ],
      since: remediated.lastTransitionTime,
      symptom: true,
      covers: missingBelow(node, index),
    };
  },
};
