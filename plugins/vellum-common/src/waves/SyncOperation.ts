import { isRunningPhase } from '../kube/operationPhase';
import { KubeObject } from '../kube/KubeObject';
import { readField, readList, readNumber, readString } from '../kube/readField';
import { EngineWait, readEngineMessage } from './readEngineMessage';

/** The last or running operation of an Application, and what it was asked for. @internal */
export interface SyncOperation {
  /** `Running`, `Terminating`, `Succeeded`, `Failed`, `Error`; absent where none ever ran. */
  phase?: string;
  isRunning: boolean;
  message: string;
  /** What the message says it waits for, while it runs. */
  waits?: EngineWait;
  startedAt?: string;
  revision?: string;
  retries?: number;
  /** Only these resources were asked to be synced; empty where all are. */
  selected: readonly unknown[];
  /** What is no longer in Git is deleted: by the running sync, or by the next that Argo CD starts by itself. */
  prunes: boolean;
  pruneLast: boolean;
  /** The destination Namespace is made where it is not there and Git does not name it. */
  createsNamespace: boolean;
  /** What is in sync is left alone. */
  onlyOutOfSync: boolean;
  /** The strategy without hooks. */
  skipHooks: boolean;
}

/** @internal */
export function readSyncOperation(application: KubeObject): SyncOperation {
  const state = readField(application, 'status', 'operationState');
  const sync = readField(state, 'operation', 'sync');
  const policy = readField(application, 'spec', 'syncPolicy');
  const phase = readString(state, 'phase');
  const isRunning = isRunningPhase(phase);
  const message = readString(state, 'message') ?? '';
  const waits = isRunning ? readEngineMessage(message) : undefined;
  const startedAt = readString(state, 'startedAt');
  const revision =
    readString(state, 'syncResult', 'revision') ?? readString(sync, 'revision');
  const retries = readNumber(state, 'retryCount');
  // An operation carries its own options: whoever starts one copies those of the policy into it.
  const options = readList(sync ?? policy, 'syncOptions');
  return {
    ...(phase && { phase }),
    isRunning,
    message,
    ...(waits && { waits }),
    ...(startedAt && { startedAt }),
    ...(revision && { revision }),
    ...(retries && { retries }),
    selected: readList(sync, 'resources'),
    prunes: isRunning
      ? readField(sync, 'prune') === true
      : readField(policy, 'automated', 'prune') === true,
    pruneLast: options.includes('PruneLast=true'),
    createsNamespace: options.includes('CreateNamespace=true'),
    onlyOutOfSync: options.includes('ApplyOutOfSyncOnly=true'),
    skipHooks: readField(sync, 'syncStrategy', 'apply') !== undefined,
  };
}
