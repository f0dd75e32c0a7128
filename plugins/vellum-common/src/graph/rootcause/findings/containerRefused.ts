import { capitalize } from '../../../text/letterCase';
import { innermostError } from '../../../text/innermostError';
import { withFullStop } from '../../../text/withFullStop';
import { describeRef } from '../../describeRef';
import { FindingRule } from '../rule/FindingRule';
import {
  containerEvidence,
  containersOf,
  describeContainer,
  waitingMessage,
  waitingReason,
} from '../reading/podContainers';
import { unwellPodOf } from '../reading/unwellPodOf';

const REFUSED: ReadonlySet<string> = new Set([
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
  'StartError',
  'PostStartHookError',
  'PreCreateHookError',
]);

const ROOT = /runAsNonRoot and image (will run as root|has non-numeric user)/;

/** The node does not start a container as it is asked for. @internal */
export const containerRefused: FindingRule = {
  cause: 'container-refused',
  find(node, context) {
    const pod = unwellPodOf(node, context);
    const container = pod
      ? containersOf(pod).find(one => REFUSED.has(waitingReason(one) ?? ''))
      : undefined;
    if (!container) {
      return undefined;
    }
    const message = waitingMessage(container) ?? '';
    const workload = describeRef(context.index.workloadOf(node).ref);
    const what = describeContainer(container);
    const isRoot = ROOT.test(message);
    const why = isRoot
      ? 'it must not run as root, and its image names no other user by number'
      : message && innermostError(message);
    return {
      title: `${what} of ${workload} cannot be started`,
      sentence: withFullStop(
        `${capitalize(what)} of ${workload} cannot be started${
          why ? `: ${why}` : ''
        }`,
      ),
      nextStep: isRoot
        ? 'Set runAsUser to a number above 0, or build the image with such a user.'
        : 'Check what the container asks for (command, volumes, security context) and change it by pull request.',
      evidence: [containerEvidence(container)],
      since: node.health.since,
    };
  },
};
