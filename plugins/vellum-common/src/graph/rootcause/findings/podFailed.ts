import { innermostError } from '../../../text/innermostError';
import { withFullStop } from '../../../text/withFullStop';
import { isJob } from '../../../kube/knownKinds';
import { readString } from '../../../kube/readField';
import { describeRef } from '../../describeRef';
import { compact } from '../rule/evidence';
import { FindingRule } from '../rule/FindingRule';
import {
  containerEvidence,
  containersOf,
  describeContainer,
  lastEndOf,
} from '../reading/podContainers';
import { unwellPodOf } from '../reading/unwellPodOf';

/** What the kubelet ends a pod for, after "Pod web-1-a "; the rest is told in its words. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['Evicted', 'was taken off its node to make room'],
  ['NodeShutdown', 'was ended because its node shut down'],
  ['Terminated', 'was ended because its node shut down'],
  ['NodeLost', 'was lost together with its node'],
  ['DeadlineExceeded', 'ran longer than it may'],
]);

/** A pod that has ended with an error and is not started again: what it is for, something else has to try again. @internal */
export const podFailed: FindingRule = {
  cause: 'pod-failed',
  find(node, context) {
    const pod = unwellPodOf(node, context);
    if (!pod || readString(pod, 'status', 'phase') !== 'Failed') {
      return undefined;
    }
    const { index } = context;
    const reason = readString(pod, 'status', 'reason');
    const message = readString(pod, 'status', 'message');
    const workload = index.workloadOf(node);
    const container = reason
      ? undefined
      : containersOf(pod).find(one => (lastEndOf(one)?.exitCode ?? 0) !== 0);
    const exitCode = container && lastEndOf(container)?.exitCode;
    const known = REASONS.get(reason ?? '');
    const what = known
      ? `${describeRef(node.ref)} ${known}`
      : `${describeRef(node.ref)} failed`;
    const ofJob = isJob(workload.ref);
    return {
      title: `a pod of ${describeRef(workload.ref)} failed`,
      sentence: container
        ? `A try of ${describeRef(workload.ref)} failed: ${describeContainer(
            container,
          )} ended with exit code ${exitCode}${
            ofJob ? '; the Job goes on as long as it may' : ''
          }.`
        : withFullStop(message ? `${what}: ${innermostError(message)}` : what),
      nextStep: container
        ? `Read the log of pod ${node.ref.name}, container ${container.name}.`
        : `Look at the node ${
            readString(pod, 'spec', 'nodeName') ?? 'of the pod'
          }; a failed pod can be deleted.`,
      evidence: [
        container && containerEvidence(container),
        message
          ? compact({ kind: 'status', text: message, reason })
          : undefined,
      ],
      since: node.health.since ?? (container && lastEndOf(container)?.at),
    };
  },
};
