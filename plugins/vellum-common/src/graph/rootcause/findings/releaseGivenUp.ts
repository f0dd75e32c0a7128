import { readNumber, readString } from '../../../kube/readField';
import { KubeObject } from '../../../kube/KubeObject';
import { FindingRule } from '../rule/FindingRule';
import { missingBelow } from '../reading/missingBelow';
import { nameOf } from '../wording/nameOf';
import { failedAttemptsOf, releaseFailureOf } from '../reading/releaseFailure';
import { releaseReasonOf } from '../wording/releaseReason';
import { runningVersionOf } from '../reading/runningVersion';
import { GraphNode } from '../../types';
import { isHelmRelease, isProviderHelmRelease } from '../../../kube/knownKinds';

/** What is said once the cause is no longer said. */
const COUNTS_ONLY = /^Failed to \w+ after \d+ attempt/;

/** All attempts are used up: nothing is tried any more until somebody changes or forces something. @internal */
export const releaseGivenUp: FindingRule = {
  cause: 'release-given-up',
  find(node, { objectOf, index }) {
    const object = objectOf(node);
    const stopped = isHelmRelease(node.ref)
      ? ofHelmRelease(node)
      : isProviderHelmRelease(node.ref) && ofProviderHelm(object);
    if (!object || !stopped) {
      return undefined;
    }
    const name = nameOf(node);
    const failure = releaseFailureOf(node);
    const attempts = failedAttemptsOf(object);
    const running = runningVersionOf(node, object);
    const reason =
      failure?.message && !COUNTS_ONLY.test(failure.message)
        ? releaseReasonOf(failure).what
        : undefined;
    const why = reason ? `: ${reason}` : '';
    return {
      title: `${name} was given up`,
      sentence: `${name} was given up${
        attempts
          ? ` after ${attempts} failed ${
              attempts === 1 ? 'attempt' : 'attempts'
            }`
          : ''
      }${why}${running ? `; ${running} keeps running` : ''}.`,
      nextStep: isHelmRelease(node.ref)
        ? 'Correct the cause by pull request, or reconcile it with force; it is not tried again by itself.'
        : 'Correct the cause by pull request; it is not tried again by itself before it is changed.',
      evidence: [
        { kind: 'condition', text: stopped },
        failure && {
          kind: 'condition',
          text: failure.message,
          ...(failure.reason && { reason: failure.reason }),
        },
      ],
      since: failure?.since ?? node.health.since,
      symptom: true,
      covers: missingBelow(node, index),
    };
  },
};

function ofHelmRelease({ conditions }: GraphNode): string | undefined {
  const stalled = conditions.find(
    ({ type, status, reason }) =>
      type === 'Stalled' &&
      status === 'True' &&
      (reason === 'RetriesExceeded' || reason === 'MissingRollbackTarget'),
  );
  return stalled && (stalled.message ?? stalled.reason);
}

function ofProviderHelm(object: KubeObject | undefined): string | undefined {
  const limit = readNumber(object, 'spec', 'rollbackLimit');
  const failed = readNumber(object, 'status', 'failed') ?? 0;
  const state = readString(object, 'status', 'atProvider', 'state');
  return limit !== undefined && failed >= limit && state !== 'deployed'
    ? `failed: ${failed}, rollbackLimit: ${limit}`
    : undefined;
}
