import { readNumber, readString } from '../../../kube/readField';
import { capitalize } from '../../../text/letterCase';
import { describeRef } from '../../describeRef';
import { FindingRule } from '../rule/FindingRule';
import {
  containerEvidence,
  containersOf,
  describeContainer,
  hasCrashedLately,
  lastEndOf,
  waitingReason,
} from '../reading/podContainers';
import { unwellPodOf } from '../reading/unwellPodOf';

/** Killed for using more memory than its limit; without a limit, since the node had none left. @internal */
export const outOfMemory: FindingRule = {
  cause: 'out-of-memory',
  find(node, context) {
    const pod = unwellPodOf(node, context);
    const container = pod
      ? containersOf(pod).find(
          one =>
            lastEndOf(one)?.reason === 'OOMKilled' &&
            (waitingReason(one) !== undefined ||
              hasCrashedLately(one, context.now)),
        )
      : undefined;
    if (!container) {
      return undefined;
    }
    const workload = describeRef(context.index.workloadOf(node).ref);
    const what = describeContainer(container);
    const limit = readString(container.spec, 'resources', 'limits', 'memory');
    const restarts = readNumber(container.status, 'restartCount') ?? 0;
    const often = restarts > 1 ? `; it was restarted ${restarts} times` : '';
    return {
      title: `${what} of ${workload} runs out of memory`,
      sentence: `${capitalize(what)} of ${workload} is killed because ${
        limit
          ? `it uses more than its memory limit of ${limit}`
          : 'the node has no memory left for it, and it has no limit of its own'
      }${often}.`,
      nextStep: limit
        ? 'Raise its memory limit by pull request, or find out what uses the memory.'
        : 'Give it a memory request and limit by pull request, so that it gets a node with enough.',
      evidence: [containerEvidence(container)],
      since: node.health.since ?? lastEndOf(container)?.at,
    };
  },
};
