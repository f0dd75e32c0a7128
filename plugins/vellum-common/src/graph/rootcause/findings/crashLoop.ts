import { stuckContainerOf } from '../../../health/rules/kubernetes';
import { readList, readNumber, readString } from '../../../kube/readField';
import { describeRef } from '../../describeRef';
import { FindingRule } from '../FindingRule';

/** @internal */
export const crashLoop: FindingRule = {
  cause: 'crash-loop',
  find(node, { index, objectOf }) {
    const pod = node.ref.kind === 'Pod' ? objectOf(node) : undefined;
    const stuck = pod && stuckContainerOf(pod);
    if (stuck?.reason !== 'CrashLoopBackOff') {
      return undefined;
    }
    const status = [
      ...readList(pod, 'status', 'initContainerStatuses'),
      ...readList(pod, 'status', 'containerStatuses'),
    ].find(candidate => readString(candidate, 'name') === stuck.name);
    const restarts = readNumber(status, 'restartCount');
    const exitCode = readNumber(status, 'lastState', 'terminated', 'exitCode');
    const reason = readString(status, 'lastState', 'terminated', 'reason');
    const workload = describeRef(index.workloadOf(node).ref);
    const words = [
      restarts !== undefined && `restarted ${restarts} times`,
      exitCode !== undefined && `last exit code ${exitCode}`,
      reason && reason !== 'Error' && reason,
    ].filter(Boolean);
    return {
      title: `container ${stuck.name} of ${workload} keeps crashing`,
      sentence: `Container ${stuck.name} of ${workload} keeps crashing${
        words.length > 0 ? ` (${words.join(', ')})` : ''
      }.`,
      nextStep: `Read the log of pod ${node.ref.name}: the program itself ends.`,
      evidence: stuck.message,
      since: node.health.since,
    };
  },
};
