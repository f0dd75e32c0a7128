import { innermostError } from '../../../text/innermostError';
import { describeRef } from '../../describeRef';
import { FindingRule } from '../FindingRule';

/** A source that cannot be fetched. What is applied stays as it was, so this is easily overlooked. @internal */
export const sourceUnreachable: FindingRule = {
  cause: 'source-unreachable',
  find(node) {
    if (node.role !== 'source' || node.health.state !== 'failed') {
      return undefined;
    }
    const { message, since } = node.health;
    const name = describeRef(node.ref);
    return {
      title: `${name} cannot be fetched`,
      sentence: `${name} cannot be fetched; what was applied before stays, changes do not arrive.`,
      nextStep:
        'Check its address, branch and credentials, and whether the server can be reached from the cluster.',
      evidence: message && innermostError(message),
      since,
    };
  },
};
