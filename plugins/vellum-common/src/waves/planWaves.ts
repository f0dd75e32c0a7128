import { isFailedPhase } from '../kube/operationPhase';
import { KubeObject } from '../kube/KubeObject';
import { readNumber, readString } from '../kube/readField';
import { refKey, refOf } from '../kube/ResourceRef';
import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { shortRevision } from '../text/shortRevision';
import { LaneBoard } from './LaneBoard';
import { orderTasks } from './order/orderTasks';
import { readSyncTasks } from './readSyncTasks';
import { describeGroup } from './syncLane';
import { readSyncOperation } from './SyncOperation';
import { readSyncProgress, SyncProgress, toSyncGroup } from './SyncProgress';
import { waveNotes } from './waveNotes';

/** What the waves of an Application are planned from. @public */
export interface PlanWavesOptions {
  application: KubeObject;
  snapshot: ResourceSnapshot;
  now: Date;
  /** Nodes of the graph beside the board: a card of one of these leads to it. */
  nodeIds: ReadonlySet<string>;
  /**
   * What Git says at the revision that is synced, rendered. With it hooks that have not run yet and waves to come are
   * exact; without it only what the Application already lists is known.
   */
  manifests?: readonly KubeObject[];
}

/**
 * The waves of one Application: what the last or running sync did ("then"), how it is ("now"), and what holds it.
 * The engine's rule: every task of a group that is not the last holds the ones after it until Argo CD's own check
 * calls it healthy; the last group holds nothing unless it has a hook.
 *
 * @public
 */
export function planWaves(options: PlanWavesOptions): LaneBoard {
  const { application, manifests } = options;
  const operation = readSyncOperation(application);
  const read = readSyncTasks(application, { ...options, operation });
  const groups = orderTasks(read.tasks, {
    destinationNamespace: readString(
      application,
      'spec',
      'destination',
      'namespace',
    ),
    pruneLast: operation.pruneLast,
  }).map(toSyncGroup);
  const progress = readSyncProgress(operation, groups);
  const lanes = groups.map((group, index) =>
    describeGroup(group, index, groups, progress, options.nodeIds),
  );
  const revision = revisionOf(application, progress);
  return {
    id: refKey(refOf(application)),
    title: application.metadata.name,
    ...(revision && { revision }),
    chips: chipsOf(application, progress),
    lanes,
    notes: [
      ...waveNotes(application, groups, lanes, progress, {
        leftovers: read.leftovers,
        isComplete: manifests !== undefined,
      }),
      ...read.problems,
    ],
  };
}

function revisionOf(
  application: KubeObject,
  { isRunning }: SyncProgress,
): string | undefined {
  const { status } = application;
  const synced = readString(status, 'sync', 'revision');
  const running =
    readString(status, 'operationState', 'syncResult', 'revision') ??
    readString(status, 'operationState', 'operation', 'sync', 'revision');
  const revision = isRunning ? running ?? synced : synced ?? running;
  if (!revision) {
    return undefined;
  }
  const short = shortRevision(revision);
  const branch = readString(
    application,
    'spec',
    'source',
    'targetRevision',
  )?.replace(/^refs\/(heads|tags)\//, '');
  const isNamed =
    branch && branch !== 'HEAD' && short !== revision && branch !== revision;
  return isNamed ? `${branch}@${short}` : short;
}

function chipsOf(
  { status }: KubeObject,
  { isRunning, phase }: SyncProgress,
): string[] {
  const sync = readString(status, 'sync', 'status');
  const health = readString(status, 'health', 'status');
  const retries = readNumber(status, 'operationState', 'retryCount');
  const failed = isFailedPhase(phase);
  return [
    isRunning && (phase === 'Terminating' ? 'Terminating' : 'Syncing'),
    failed && 'Sync failed',
    sync,
    !isRunning && health,
    retries && `Retry ${retries}`,
  ].filter((chip): chip is string => typeof chip === 'string');
}
