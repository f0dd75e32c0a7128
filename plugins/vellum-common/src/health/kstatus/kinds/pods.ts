import { KubeObject } from '../../../kube/KubeObject';
import { readField } from '../../../kube/readField';
import { ageInMs } from '../../../text/formatAge';
import {
  KstatusCheck,
  KstatusCheckTable,
  KstatusHealth,
} from '../KstatusHealth';
import {
  looseNumber,
  looseText,
  plainConditions,
  UnreadableObject,
} from '../looseFields';

/** A pod may be without a node for this long before it counts as failed. */
const SCHEDULE_WINDOW = 15_000;

const pod: KstatusCheck = (object, { now }) => {
  const rule = 'kstatus/pod';
  const says = (
    status: KstatusHealth['status'],
    message: string,
  ): KstatusHealth => ({ status, message, rule });
  const conditions = plainConditions(object);
  const phase = looseText(object, ['status', 'phase'], '');
  switch (phase) {
    case 'Succeeded':
      return says('Current', 'Has completed');
    case 'Failed':
      return says('Current', 'Has ended, though not well');
    case 'Running': {
      if (
        conditions.some(
          ({ type, status }) => type === 'Ready' && status === 'True',
        )
      ) {
        return says('Current', 'Is ready');
      }
      return isCrashLooping(object)
        ? says('Failed', 'Its containers crash again and again')
        : says('InProgress', 'Runs and is not ready');
    }
    case 'Pending': {
      const scheduled = conditions.find(
        ({ type, status }) => type === 'PodScheduled' && status === 'False',
      );
      if (scheduled?.reason !== 'Unschedulable') {
        return says('InProgress', 'Is pending');
      }
      const created = readField(object, 'metadata', 'creationTimestamp');
      const age =
        typeof created === 'string' ? ageInMs(created, now) : undefined;
      return age !== undefined && age < SCHEDULE_WINDOW
        ? says('InProgress', 'Has no node yet')
        : says('Failed', 'Fits on no node');
    }
    case '':
      return says('InProgress', 'Has no phase yet');
    default:
      throw new UnreadableObject(`The phase ${phase} is not known`);
  }
};

/** A job that runs is current here; Flux itself waits for its end, see `computeFluxWait`. */
const job: KstatusCheck = object =>
  judgeJobEnd(object) ??
  (hasStarted(object)
    ? {
        status: 'Current',
        message: 'Is running',
        rule: 'kstatus/job',
      }
    : {
        status: 'InProgress',
        message: 'Has not started',
        rule: 'kstatus/job',
      });

/** What a job that has ended says, by whichever of the two conditions stands first. @internal */
export function judgeJobEnd(object: KubeObject): KstatusHealth | undefined {
  for (const { type, status } of plainConditions(object)) {
    if (type === 'Complete' && status === 'True') {
      return {
        status: 'Current',
        message: 'Has completed',
        rule: 'kstatus/job',
      };
    }
    if (type === 'Failed' && status === 'True') {
      const failed = looseNumber(object, ['status', 'failed'], 0);
      return {
        status: 'Failed',
        message: `Has failed ${failed} times`,
        rule: 'kstatus/job',
      };
    }
  }
  return undefined;
}

/** @internal */
export function hasStarted(object: KubeObject): boolean {
  return looseText(object, ['status', 'startTime'], '') !== '';
}

/** @internal */
export const podKstatus: KstatusCheckTable = {
  Pod: pod,
  'Job.batch': job,
};

function isCrashLooping(object: KubeObject): boolean {
  const statuses = readField(object, 'status', 'containerStatuses') ?? [];
  if (!Array.isArray(statuses)) {
    throw new UnreadableObject('Its containers are no list');
  }
  return statuses.some(
    status =>
      readField(status, 'name') !== undefined &&
      readField(status, 'state', 'waiting', 'reason') === 'CrashLoopBackOff',
  );
}
