import { NEVER_REPORTED } from '../../../health/neverReported';
import { formatTime } from '../../../text/formatTime';
import { describeRef } from '../../describeRef';
import { FindingRule } from '../rule/FindingRule';
import { lastStatusWriter } from '../reading/statusWriters';

/** A controller owes the object a word, and there is none. Whether there is a controller at all, `managedFields` tell. @internal */
export const nothingReconciles: FindingRule = {
  cause: 'nothing-reconciles',
  find(node, { objectOf }) {
    if (node.health.rule !== NEVER_REPORTED) {
      return undefined;
    }
    const { kind, group } = node.ref;
    const object = objectOf(node);
    const writer = object && lastStatusWriter(object);
    const name = describeRef(node.ref);
    if (writer) {
      const at = formatTime(writer.at);
      return {
        title: `${name} is not reported on`,
        sentence: `${name} exists, and ${writer.manager} wrote its status last${
          at ? ` on ${at}` : ''
        }, but has not said since whether it is ready.`,
        nextStep: `Look at the log of ${writer.manager}: it knows the object and is silent about it.`,
        evidence: [
          {
            kind: 'status',
            text: `status written by ${writer.manager}`,
            ...(writer.at && { since: writer.at }),
          },
        ],
        since: writer.at ?? node.createdAt,
      };
    }
    return {
      title: `nothing reconciles the ${kind}`,
      sentence: `${name} exists but has never reported a status. No controller in the cluster has said anything about it.`,
      nextStep: `Check that the controller for ${
        group ? `${kind} of ${group}` : kind
      } is installed and running.`,
      since: node.createdAt,
    };
  },
};
