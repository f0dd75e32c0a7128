import { NEVER_REPORTED } from '../../../health/neverReported';
import { describeRef } from '../../describeRef';
import { FindingRule } from '../FindingRule';

/** @internal */
export const nothingReconciles: FindingRule = {
  cause: 'nothing-reconciles',
  find(node) {
    if (node.health.rule !== NEVER_REPORTED) {
      return undefined;
    }
    const { kind, group } = node.ref;
    return {
      title: `nothing reconciles the ${kind}`,
      sentence: `${describeRef(
        node.ref,
      )} exists but has never reported a status. No controller in the cluster has said anything about it.`,
      nextStep: `Check that the controller for ${
        group ? `${kind} of ${group}` : kind
      } is installed and running.`,
      since: node.createdAt,
    };
  },
};
