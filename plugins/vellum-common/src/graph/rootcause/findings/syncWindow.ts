import { readField, readString } from '../../../kube/readField';
import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { isApplication } from '../../../kube/knownKinds';

/** A sync window of the project holds a sync that was asked for: on purpose, and easily forgotten. @internal */
export const syncWindow: FindingRule = {
  cause: 'sync-window',
  find(node, { objectOf }) {
    const object = isApplication(node.ref) ? objectOf(node) : undefined;
    const operation = readField(object, 'status', 'operationState');
    const message = readString(operation, 'message') ?? '';
    if (!/blocked by sync window/i.test(message)) {
      return undefined;
    }
    const project = readString(object, 'spec', 'project');
    const whose = project ? `of project ${project} ` : '';
    return {
      title: `a sync window ${whose}keeps ${nameOf(node)} from syncing`,
      sentence: `${nameOf(
        node,
      )} is not synced now, since a sync window ${whose}does not allow it.`,
      nextStep:
        'Wait until the window opens, or have somebody change it in the AppProject.',
      evidence: [{ kind: 'status', text: message }],
      since: readString(operation, 'startedAt'),
    };
  },
};
