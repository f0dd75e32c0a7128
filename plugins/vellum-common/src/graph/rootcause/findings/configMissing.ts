import { describeRef } from '../../describeRef';
import { eventEvidence } from '../rule/evidence';
import { FindingRule } from '../rule/FindingRule';
import { readMissingConfig } from '../reading/missingConfig';
import {
  containerEvidence,
  containersOf,
  waitingMessage,
  waitingReason,
} from '../reading/podContainers';
import { unwellPodOf } from '../reading/unwellPodOf';

/** A container or volume needs a Secret or ConfigMap, or a key in it, that is not there. @internal */
export const configMissing: FindingRule = {
  cause: 'config-missing',
  find(node, context) {
    const pod = unwellPodOf(node, context);
    if (!pod) {
      return undefined;
    }
    const containers = containersOf(pod);
    const container = containers.find(
      one =>
        waitingReason(one) === 'CreateContainerConfigError' &&
        readMissingConfig(waitingMessage(one) ?? '', pod),
    );
    const isStarting = containers.some(one =>
      ['ContainerCreating', 'PodInitializing'].includes(
        waitingReason(one) ?? '',
      ),
    );
    const event =
      !container && isStarting
        ? context
            .eventsOf(node)
            .find(
              ({ reason, message }) =>
                reason === 'FailedMount' && readMissingConfig(message, pod),
            )
        : undefined;
    const words = container ? waitingMessage(container) : event?.message;
    const lacks = words ? readMissingConfig(words, pod) : undefined;
    if (!lacks) {
      return undefined;
    }
    const workload = describeRef(context.index.workloadOf(node).ref);
    const name = describeRef(lacks);
    const namespace = node.ref.namespace ?? '';
    const what = lacks.key ? `key ${lacks.key} of ${name}` : name;
    return {
      title: `${what} is missing, which ${workload} needs`,
      sentence: lacks.key
        ? `${workload} cannot start: ${name} in namespace ${namespace} has no key ${lacks.key}.`
        : `${workload} cannot start: there is no ${name} in namespace ${namespace}.`,
      nextStep: lacks.key
        ? `Add the key to ${name}, or correct the name of the key in ${workload}.`
        : `Create ${name}, or find out why what should make it did not.`,
      evidence: [
        container && containerEvidence(container),
        eventEvidence(event),
      ],
      since: node.health.since ?? event?.firstSeen,
      // What makes the Secret may say why it did not.
      symptom: true,
    };
  },
};
