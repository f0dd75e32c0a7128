import { readString } from '../../../kube/readField';
import { describeRef } from '../../describeRef';
import { eventEvidence } from '../rule/evidence';
import { FindingRule } from '../rule/FindingRule';
import {
  containerEvidence,
  containersOf,
  waitingMessage,
  waitingReason,
} from '../reading/podContainers';
import { unwellPodOf } from '../reading/unwellPodOf';

const PULL_REASONS: ReadonlySet<string> = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'ErrImageNeverPull',
  'InvalidImageName',
  'ImageInspectError',
  'RegistryUnavailable',
  'SignatureValidationFailed',
]);

const CHECK_NAME = 'Check the name and tag of the image';

/** What registries and runtimes say, the plainest first; each with what it means and what to do. */
const WHYS: ReadonlyArray<[words: RegExp, why: string, nextStep: string]> = [
  [
    /InvalidImageName|invalid reference format|couldn't parse image/i,
    'its name is not valid',
    `${CHECK_NAME}.`,
  ],
  [
    /ErrImageNeverPull|not present with pull policy of Never/i,
    'it is not on the node and its pull policy is Never',
    'Load the image onto the node, or change imagePullPolicy.',
  ],
  [
    /toomanyrequests|too many requests|rate limit/i,
    'the registry refuses more pulls for now',
    'Wait, or pull with credentials or through a mirror.',
  ],
  [
    /pull access denied|may require authorization/i,
    'it does not exist there or may not be pulled',
    `${CHECK_NAME}, and the imagePullSecrets of the pod.`,
  ],
  [
    /\b40[13]\b|unauthorized|authentication required|no basic auth|insufficient_scope|denied/i,
    'the registry does not let the cluster pull it',
    'Check the imagePullSecrets of the pod, and what their credentials may read.',
  ],
  [
    /no match for platform|exec format/i,
    'it has no build for the platform of the node',
    'Build the image for the platform of the nodes, or choose nodes that fit.',
  ],
  [
    /x509|certificate/i,
    'the certificate of the registry is not trusted',
    'Have the nodes trust the certificate of the registry.',
  ],
  [
    /no such host|i\/o timeout|connection refused|dial tcp|deadline exceeded|RegistryUnavailable/i,
    'its registry cannot be reached',
    'Check the address of the registry, and whether the nodes can reach it.',
  ],
  [
    /not found|manifest unknown/i,
    'its registry has no such image or tag',
    `${CHECK_NAME}.`,
  ],
];

/** @internal */
export const imagePull: FindingRule = {
  cause: 'image-pull',
  find(node, context) {
    const pod = unwellPodOf(node, context);
    const container = pod
      ? containersOf(pod).find(one =>
          PULL_REASONS.has(waitingReason(one) ?? ''),
        )
      : undefined;
    if (!container) {
      return undefined;
    }
    const image = readString(container.spec, 'image');
    const events = context
      .eventsOf(node)
      .filter(
        ({ reason, message }) =>
          /^(Failed|InspectFailed|ErrImageNeverPull)$/.test(reason) &&
          (!image || message.includes(image)),
      );
    const told = events.find(({ message }) => explain(message)) ?? events[0];
    const said = [
      waitingMessage(container),
      waitingReason(container),
      ...events.map(({ message }) => message),
    ];
    // The name of an image may hold any of the words.
    const found = said.flatMap(
      words => explain(words?.split(image ?? '\0').join('') ?? '') ?? [],
    )[0];
    const workload = describeRef(context.index.workloadOf(node).ref);
    const what = image ? `image ${image}` : 'its image';
    return {
      title: `${what} of ${workload} cannot be pulled`,
      sentence: `${workload} cannot start: ${what} of container ${
        container.name
      } cannot be pulled${found ? `, since ${found.why}` : ''}.`,
      nextStep:
        found?.nextStep ??
        `${CHECK_NAME}, and whether the cluster may pull from its registry.`,
      evidence: [containerEvidence(container), eventEvidence(told)],
      since: node.health.since,
    };
  },
};

function explain(words: string): { why: string; nextStep: string } | undefined {
  const [, why, nextStep] = WHYS.find(([pattern]) => pattern.test(words)) ?? [];
  return why && nextStep ? { why, nextStep } : undefined;
}
