import { stuckContainerOf } from '../../../health/rules/kubernetes';
import { readList, readString } from '../../../kube/readField';
import { innermostError } from '../../../text/innermostError';
import { describeRef } from '../../describeRef';
import { FindingRule } from '../FindingRule';

const PULL_REASONS = [
  'ErrImagePull',
  'ImagePullBackOff',
  'ErrImageNeverPull',
  'InvalidImageName',
];

/** @internal */
export const imagePull: FindingRule = {
  cause: 'image-pull',
  find(node, { index, objectOf }) {
    const pod = node.ref.kind === 'Pod' ? objectOf(node) : undefined;
    const stuck = pod && stuckContainerOf(pod);
    if (!stuck || !PULL_REASONS.includes(stuck.reason)) {
      return undefined;
    }
    const container = [
      ...readList(pod, 'spec', 'initContainers'),
      ...readList(pod, 'spec', 'containers'),
    ].find(candidate => readString(candidate, 'name') === stuck.name);
    const image = readString(container, 'image');
    const workload = describeRef(index.workloadOf(node).ref);
    const what = image ? `image ${image}` : 'its image';
    return {
      title: `${what} of ${workload} cannot be pulled`,
      sentence: `${workload} cannot start: ${what} of container ${stuck.name} cannot be pulled.`,
      nextStep:
        'Check the name and tag of the image, and whether the cluster may pull from its registry.',
      evidence: stuck.message && innermostError(stuck.message),
      since: node.health.since,
    };
  },
};
