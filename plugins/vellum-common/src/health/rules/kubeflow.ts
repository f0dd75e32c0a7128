import { findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import {
  readField,
  readList,
  readNumber,
  readRecord,
  readString,
} from '../../kube/readField';
import { ageInMs } from '../../text/formatAge';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { HEALTH_LIMITS } from '../limits';
import { neverReported } from '../neverReported';
import { HealthWarning } from '../types';
import { quotedVerdict, verdict } from '../verdict';
import { withWarnings } from '../warnings';
import { isBadWaiting, judgeUnscheduled } from './pods';

/**
 * A Profile never reports success, and a failure of the past is never taken back: its Namespace tells how it is.
 * Where the Namespace was not looked at nothing is known.
 */
const judgeProfile: HealthRule = (object, context) => {
  const { name } = object.metadata;
  const failed = readList(object, 'status', 'conditions').find(
    condition => readString(condition, 'type') === 'Failed',
  );
  const said = readString(failed, 'message');
  const namespace = context.lookUp?.({ group: '', kind: 'Namespace', name });
  if (namespace === undefined) {
    return verdict('unknown', 'kubeflow/namespace-not-read', {
      message: `Namespace ${name} tells how it is, and was not read`,
    });
  }
  if (namespace === null) {
    return judgeWithoutNamespace(object, context, said);
  }
  if (isTerminating(namespace)) {
    return verdict('failed', 'kubeflow/namespace-terminating', {
      reason: 'NamespaceTerminating',
      message: `Namespace ${name} is being deleted, though the profile is not`,
      since: readString(namespace, 'metadata', 'deletionTimestamp'),
    });
  }
  const owner = readString(object, 'spec', 'owner', 'name');
  const annotated = readString(namespace, 'metadata', 'annotations', 'owner');
  if (owner !== annotated) {
    return quotedVerdict('failed', 'kubeflow/namespace-owner', said, {
      reason: 'NamespaceOwner',
      message: `Namespace ${name} does not belong to the owner of the profile`,
    });
  }
  const ready = verdict('ready', 'kubeflow/namespace', {
    message: `Namespace ${name} is there and belongs to its owner`,
    since: readString(namespace, 'metadata', 'creationTimestamp'),
  });
  const past: HealthWarning[] = said
    ? [{ reason: 'Failed', message: said, whose: 'controller' }]
    : [];
  return withWarnings(ready, past);
};

function judgeWithoutNamespace(
  object: KubeObject,
  { now }: { now: Date },
  said: string | undefined,
) {
  const { name } = object.metadata;
  const created = readString(object, 'metadata', 'creationTimestamp');
  const age = ageInMs(created, now) ?? Infinity;
  const message = `Namespace ${name} is not made yet`;
  return !said && age < HEALTH_LIMITS.pendingCreation
    ? verdict('progressing', 'kubeflow/namespace-missing', {
        message,
        since: created,
      })
    : quotedVerdict('failed', 'kubeflow/namespace-missing', said, {
        reason: 'NamespaceMissing',
        message,
        since: created,
      });
}

const STOPPED = 'kubeflow-resource-stopped';

/** The replicas are trusted more than the state of the container, which is emptied between two looks at it. */
const judgeNotebook: HealthRule = (object, context) => {
  const replicas = readNumber(object, 'status', 'readyReplicas') ?? 0;
  const stopped = readField(object, 'metadata', 'annotations', STOPPED);
  if (typeof stopped === 'string') {
    return verdict('suspended', 'kubeflow/stopped', {
      reason: 'Stopped',
      message: replicas > 0 ? 'Is being stopped' : 'Stopped',
      since: stopped,
    });
  }
  const ready = findCondition(object, 'Ready');
  const since = ready?.lastTransitionTime;
  if (replicas > 0) {
    return verdict('ready', 'kubeflow/notebook', { message: 'Running', since });
  }
  const container = readRecord(object, 'status', 'containerState');
  const waiting = readString(container, 'waiting', 'reason');
  if (waiting && isBadWaiting(waiting)) {
    return quotedVerdict(
      'failed',
      'kubeflow/container-waiting',
      readString(container, 'waiting', 'message'),
      { reason: waiting, message: 'Its container cannot start', since },
    );
  }
  if (readRecord(container, 'terminated')) {
    return quotedVerdict(
      'failed',
      'kubeflow/container-terminated',
      readString(container, 'terminated', 'message'),
      {
        reason: readString(container, 'terminated', 'reason'),
        message: 'Its container has ended',
        since: readString(container, 'terminated', 'finishedAt'),
      },
    );
  }
  const scheduled = findCondition(object, 'PodScheduled');
  if (scheduled?.status === 'False') {
    return judgeUnscheduled(scheduled, context, 'kubeflow/unscheduled');
  }
  return waiting || ready
    ? verdict('progressing', 'kubeflow/notebook', {
        reason: waiting ?? ready?.reason,
        message: 'Is starting',
        since,
      })
    : neverReported(object, context);
};

const judgeTensorboard: HealthRule = (object, context) => {
  const failed = readList(object, 'status', 'conditions').find(
    condition => readString(condition, 'deploymentState') === 'ReplicaFailure',
  );
  if (!readRecord(object, 'status')) {
    return neverReported(object, context);
  }
  if ((readNumber(object, 'status', 'readyReplicas') ?? 0) > 0) {
    return verdict('ready', 'kubeflow/tensorboard', { message: 'Running' });
  }
  return failed
    ? verdict('failed', 'kubeflow/tensorboard', {
        reason: 'ReplicaFailure',
        message: 'Its Deployment cannot make a pod',
        since: readString(failed, 'lastProbeTime'),
      })
    : verdict('progressing', 'kubeflow/tensorboard', {
        message: 'Is starting',
      });
};

const judgeViewer: HealthRule = (object, context) => {
  const isReady = readField(object, 'status', 'ready');
  return typeof isReady === 'boolean'
    ? verdict(isReady ? 'ready' : 'progressing', 'kubeflow/viewer', {
        message: isReady ? 'Running' : 'Is starting',
      })
    : neverReported(object, context);
};

/** @internal */
export const kubeflowRules: HealthRuleTable = {
  'Profile.kubeflow.org': judgeProfile,
  'Notebook.kubeflow.org': judgeNotebook,
  'Tensorboard.tensorboard.kubeflow.org': judgeTensorboard,
  'PVCViewer.kubeflow.org': judgeViewer,
};

function isTerminating(namespace: KubeObject): boolean {
  return (
    readString(namespace, 'metadata', 'deletionTimestamp') !== undefined ||
    readString(namespace, 'status', 'phase') === 'Terminating'
  );
}
