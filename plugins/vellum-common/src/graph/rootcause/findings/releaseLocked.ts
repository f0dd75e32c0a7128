import { readList, readString } from '../../../kube/readField';
import { HEALTH_LIMITS } from '../../../health/limits';
import { ageInMs } from '../../../text/formatAge';
import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { releaseFailureOf } from '../reading/releaseFailure';
import { isHelmRelease, isProviderHelmRelease } from '../../../kube/knownKinds';

const LOCKED =
  /another operation \(install\/upgrade\/rollback\) is in progress|release locked|Unlock of Helm release/i;

/** Helm takes the newest record of a release for a lock: an operation that was interrupted leaves it locked. @internal */
export const releaseLocked: FindingRule = {
  cause: 'release-locked',
  find(node, { objectOf, now }) {
    if (!isHelmRelease(node.ref) && !isProviderHelmRelease(node.ref)) {
      return undefined;
    }
    const failure = releaseFailureOf(node);
    const object = objectOf(node);
    const state =
      readString(object, 'status', 'atProvider', 'state') ??
      readString(readList(object, 'status', 'history')[0], 'status');
    const isPending = state?.startsWith('pending-') === true;
    const ready = node.conditions.find(({ type }) => type === 'Ready');
    const age = ageInMs(ready?.lastTransitionTime, now) ?? 0;
    const isStuck =
      isPending &&
      isProviderHelmRelease(node.ref) &&
      age > HEALTH_LIMITS.progressing;
    const isLocked = failure !== undefined && LOCKED.test(failure.message);
    if (!isLocked && !isStuck) {
      return undefined;
    }
    const name = nameOf(node);
    return {
      title: `${name} is locked by an operation that does not end`,
      sentence: `${name} cannot be changed: Helm holds it for an operation that is still running or was interrupted${
        isPending ? ` (${state})` : ''
      }.`,
      nextStep:
        'If no install or upgrade is running, roll the release back to its last good revision with Helm: that takes the lock off.',
      evidence: failure?.message || [
        { kind: 'status', text: `release state: ${state}` },
      ],
      since: failure?.since ?? ready?.lastTransitionTime,
      // A long install waits for what the chart made: that may say why.
      symptom: !isLocked,
    };
  },
};
