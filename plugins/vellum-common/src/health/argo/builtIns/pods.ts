import { KubeObject } from '../../../kube/KubeObject';
import {
  ArgoCheck,
  ArgoCheckTable,
  ArgoHealth,
  argoHealth,
} from '../ArgoHealth';
import {
  hasPart,
  typedConditions,
  typedList,
  typedNumber,
  typedText,
} from './typedFields';

const BAD_WAITING = /^Err|(Error|BackOff)$/;

/** Pods that end are never broken by a container that waits: the next try may succeed, and a hook is such a pod. */
const pod: ArgoCheck = object => {
  const policy = typedText(object, 'spec', 'restartPolicy');
  const containers = typedList(object, 'status', 'containerStatuses');
  const stuck = containers.filter(status =>
    BAD_WAITING.test(typedText(status, 'state', 'waiting', 'reason')),
  );
  if (policy === 'Always' && stuck.length > 0) {
    return argoHealth(
      'Degraded',
      stuck
        .map(status => typedText(status, 'state', 'waiting', 'message'))
        .join(', '),
    );
  }
  const message = typedText(object, 'status', 'message');
  switch (typedText(object, 'status', 'phase')) {
    case 'Pending':
      return argoHealth('Progressing', message);
    case 'Succeeded':
      return argoHealth('Healthy', message);
    case 'Failed':
      return argoHealth('Degraded', message || whyItFailed(object));
    case 'Running':
      return runningPod(object, policy, message);
    default:
      return argoHealth('Unknown', message);
  }
};

/** Any Failed or Complete counts, whatever its status says. */
const job: ArgoCheck = object => {
  const conditions = typedConditions(object);
  const last = (...types: string[]) =>
    conditions.filter(({ type }) => types.includes(type)).at(-1);
  const failed = last('Failed');
  if (failed) {
    return argoHealth('Degraded', failed.message);
  }
  const settled = last('Complete', 'Suspended');
  if (!settled) {
    return argoHealth('Progressing');
  }
  const isSuspended = conditions.some(
    ({ type, status }) => type === 'Suspended' && status === 'True',
  );
  return isSuspended
    ? argoHealth('Suspended')
    : argoHealth('Healthy', settled.message);
};

/** @internal */
export const podChecks: ArgoCheckTable = {
  Pod: pod,
  'Job.batch': job,
};

function runningPod(
  object: KubeObject,
  policy: string,
  message: string,
): ArgoHealth {
  if (policy === 'OnFailure' || policy === 'Never') {
    return argoHealth('Progressing', message);
  }
  if (policy !== 'Always') {
    return argoHealth('Unknown', message);
  }
  const ready = typedConditions(object).find(({ type }) => type === 'Ready');
  if (ready?.status === 'True') {
    return argoHealth('Healthy', message);
  }
  const hasCrashed = typedList(object, 'status', 'containerStatuses').some(
    status => hasPart(status, 'lastState', 'terminated'),
  );
  return argoHealth(hasCrashed ? 'Degraded' : 'Progressing', message);
}

/** What the first container that failed says of its end. */
function whyItFailed(object: KubeObject): string {
  const statuses = [
    ...typedList(object, 'status', 'initContainerStatuses'),
    ...typedList(object, 'status', 'containerStatuses'),
  ];
  for (const status of statuses) {
    const end = ['state', 'terminated'];
    const message = typedText(status, ...end, 'message');
    const reason = typedText(status, ...end, 'reason');
    const code = typedNumber(status, ...end, 'exitCode');
    if (message || reason === 'OOMKilled') {
      return message || reason;
    }
    if (code !== 0) {
      return `Container ${typedText(status, 'name')} ended with code ${code}`;
    }
  }
  return '';
}
