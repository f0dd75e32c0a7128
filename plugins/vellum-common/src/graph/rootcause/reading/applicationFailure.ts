import { isFailedPhase } from '../../../kube/operationPhase';
import { RETRYING } from '../../../health/rules/argocd';
import { KubeObject } from '../../../kube/KubeObject';
import { readField, readList, readString } from '../../../kube/readField';
import { ResourceRef } from '../../../kube/ResourceRef';
import { refOfApplicationRow } from '../../relations/argocd';
import { ToolFailure } from './toolFailure';

/** A row of the result of a sync: what Argo CD says of one object it applied. @internal */
export interface SyncRow {
  ref: ResourceRef;
  status?: string;
  message?: string;
  hookType?: string;
  hookPhase?: string;
}

/** What an Application says is wrong with what is asked for; conditions of Argo CD have no status. @internal */
export function applicationErrorOf(
  application: KubeObject,
): ToolFailure | undefined {
  const errors = readList(application, 'status', 'conditions').filter(
    condition => readString(condition, 'type')?.endsWith('Error'),
  );
  // A SyncError repeats what the operation says.
  const error = errors.find(
    condition => readString(condition, 'type') !== 'SyncError',
  );
  return error === undefined
    ? undefined
    : {
        reason: readString(error, 'type'),
        message: readString(error, 'message') ?? '',
        since: readString(error, 'lastTransitionTime'),
      };
}

/** The last sync, where it failed; one that failed and is tried again counts as running, but has an end. @internal */
export function failedOperationOf(
  application: KubeObject,
): ToolFailure | undefined {
  const operation = readField(application, 'status', 'operationState');
  const phase = readString(operation, 'phase');
  const finishedAt = readString(operation, 'finishedAt');
  const message = readString(operation, 'message') ?? '';
  const hasFailed =
    isFailedPhase(phase) ||
    (phase === 'Running' &&
      (finishedAt !== undefined || RETRYING.test(message)));
  return hasFailed
    ? {
        reason: `Sync${phase}`,
        message,
        ...(finishedAt && { since: finishedAt }),
      }
    : undefined;
}

/** What the last sync says of each object that it touched. @internal */
export function syncRowsOf(application: KubeObject): SyncRow[] {
  return readList(
    application,
    'status',
    'operationState',
    'syncResult',
    'resources',
  ).flatMap(row => {
    const ref = refOfApplicationRow(row);
    return ref
      ? [
          {
            ref,
            status: readString(row, 'status'),
            message: readString(row, 'message'),
            hookType: readString(row, 'hookType'),
            hookPhase: readString(row, 'hookPhase'),
          },
        ]
      : [];
  });
}

/** Everything an Application says went wrong, as one text: for rules that look for words. @internal */
export function applicationFailureOf(
  application: KubeObject | undefined,
): ToolFailure | undefined {
  if (!application) {
    return undefined;
  }
  const failure =
    applicationErrorOf(application) ?? failedOperationOf(application);
  const rows = syncRowsOf(application)
    .filter(({ status }) => status === 'SyncFailed')
    .flatMap(({ message }) => message ?? []);
  return (
    failure && { ...failure, message: [failure.message, ...rows].join('; ') }
  );
}
