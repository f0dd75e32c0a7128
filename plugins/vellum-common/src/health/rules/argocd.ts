import { isFailedPhase, isRunningPhase } from '../../kube/operationPhase';
import { conditionsOf, findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import { readList, readString } from '../../kube/readField';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { HealthState, HealthVerdict, HealthWarning } from '../types';
import { quotedVerdict, verdictOf } from '../verdict';
import { ourWarning, withWarnings } from '../warnings';

const STATE_OF_HEALTH: Readonly<Record<string, HealthState>> = {
  Healthy: 'ready',
  Progressing: 'progressing',
  Suspended: 'suspended',
  Degraded: 'not-ready',
  Missing: 'not-ready',
};

/** What Argo CD adds to the words of a sync that failed. @internal */
export const RETRYING = /\bRetrying attempt #\d+ at /;

const judgeApplication: HealthRule = (object, context) => {
  const found = judgeOperation(object);
  if (found) {
    return withWarnings(found, warningsOf(object));
  }
  const { status } = object;
  const health = readString(status, 'health', 'status');
  const sync = readString(status, 'sync', 'status');
  if (!health && !sync) {
    return neverReported(object, context);
  }
  const isOutOfSync = health === 'Healthy' && sync !== 'Synced';
  const judged = quotedVerdict(
    (health && STATE_OF_HEALTH[health]) || 'unknown',
    'argocd/health',
    readString(status, 'health', 'message'),
    {
      reason: isOutOfSync ? sync : health,
      message: [sync, health].filter(Boolean).join(', '),
      since: readString(status, 'health', 'lastTransitionTime'),
    },
  );
  const behind =
    sync === 'OutOfSync'
      ? [ourWarning('OutOfSync', 'What runs is not what its source says')]
      : [];
  return withWarnings(judged, [...behind, ...warningsOf(object)]);
};

/** What the last operation or comparison says comes first, since a failed sync leaves the old state healthy. */
function judgeOperation({ status }: KubeObject): HealthVerdict | undefined {
  const phase = readString(status, 'operationState', 'phase');
  const said = readString(status, 'operationState', 'message');
  if (isFailedPhase(phase)) {
    return quotedVerdict('failed', 'argocd/operation-failed', said, {
      reason: `Sync${phase}`,
      message: 'The last sync failed',
      since: readString(status, 'operationState', 'finishedAt'),
    });
  }
  const error = readList(status, 'conditions').find(condition =>
    readString(condition, 'type')?.endsWith('Error'),
  );
  if (error) {
    return quotedVerdict(
      'failed',
      'argocd/error-condition',
      readString(error, 'message'),
      {
        reason: readString(error, 'type'),
        since: readString(error, 'lastTransitionTime'),
      },
    );
  }
  // Between two attempts, and while the next runs, the phase is that of a sync which has not failed yet.
  const finishedAt = readString(status, 'operationState', 'finishedAt');
  if (phase === 'Running' && (finishedAt || RETRYING.test(said ?? ''))) {
    return quotedVerdict('failed', 'argocd/operation-retrying', said, {
      reason: 'SyncRetrying',
      message: 'The last sync failed and is tried again',
      since: finishedAt ?? readString(status, 'operationState', 'startedAt'),
    });
  }
  return isRunningPhase(phase)
    ? quotedVerdict('progressing', 'argocd/syncing', said, {
        reason: 'Syncing',
        message: 'A sync is running',
        since: readString(status, 'operationState', 'startedAt'),
      })
    : undefined;
}

/** Conditions of an Application have a type and a message only, no status. */
function warningsOf({ status }: KubeObject): HealthWarning[] {
  return readList(status, 'conditions').flatMap(condition => {
    const type = readString(condition, 'type');
    const message = readString(condition, 'message');
    const since = readString(condition, 'lastTransitionTime');
    return type?.endsWith('Warning') && message
      ? [
          {
            reason: type,
            message,
            whose: 'controller' as const,
            ...(since && { since }),
          },
        ]
      : [];
  });
}

/** Errors first: a set that failed to generate keeps the Applications of before. */
const judgeApplicationSet: HealthRule = (object, context) => {
  if (conditionsOf(object).length === 0) {
    return neverReported(object, context);
  }
  const error = findCondition(object, 'ErrorOccurred');
  const current = findCondition(object, 'ResourcesUpToDate');
  const rollout = findCondition(object, 'RolloutProgressing');
  if (error?.status === 'True') {
    return verdictOf('failed', 'argocd/set-error', error);
  }
  if (current?.status === 'False') {
    return verdictOf('failed', 'argocd/set-outdated', current);
  }
  if (rollout?.status === 'True') {
    return verdictOf('progressing', 'argocd/set-rollout', rollout);
  }
  return current?.status === 'True'
    ? verdictOf('ready', 'argocd/set-current', current, 'Up to date')
    : verdictOf(
        'progressing',
        'argocd/set-unknown',
        current,
        'Its Applications are not made yet',
      );
};

/** @internal */
export const argocdRules: HealthRuleTable = {
  'Application.argoproj.io': judgeApplication,
  'ApplicationSet.argoproj.io': judgeApplicationSet,
};
