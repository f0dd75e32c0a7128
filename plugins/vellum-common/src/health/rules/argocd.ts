import { readList, readString } from '../../kube/readField';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { HealthState } from '../types';
import { verdict } from '../verdict';

const STATE_OF_HEALTH: Readonly<Record<string, HealthState>> = {
  Healthy: 'ready',
  Progressing: 'progressing',
  Suspended: 'suspended',
  Degraded: 'not-ready',
  Missing: 'not-ready',
};

/** An Application: its operation first, since a failed sync leaves the old state healthy. */
const judgeApplication: HealthRule = (object, context) => {
  const { status } = object;
  const phase = readString(status, 'operationState', 'phase');
  const operationMessage = readString(status, 'operationState', 'message');
  if (phase === 'Failed' || phase === 'Error') {
    return verdict('failed', 'argocd/operation-failed', {
      reason: `Sync${phase}`,
      message: operationMessage ?? 'The last sync failed',
      since: readString(status, 'operationState', 'finishedAt'),
    });
  }
  const error = readList(status, 'conditions').find(condition =>
    readString(condition, 'type')?.endsWith('Error'),
  );
  if (error) {
    return verdict('failed', 'argocd/error-condition', {
      reason: readString(error, 'type'),
      message: readString(error, 'message'),
      since: readString(error, 'lastTransitionTime'),
    });
  }
  if (phase === 'Running' || phase === 'Terminating') {
    return verdict('progressing', 'argocd/syncing', {
      reason: 'Syncing',
      message: operationMessage ?? 'A sync is running',
      since: readString(status, 'operationState', 'startedAt'),
    });
  }
  const health = readString(status, 'health', 'status');
  const sync = readString(status, 'sync', 'status');
  if (!health && !sync) {
    return neverReported(object, context);
  }
  return verdict(
    (health && STATE_OF_HEALTH[health]) || 'unknown',
    'argocd/health',
    {
      reason: health === 'Healthy' && sync !== 'Synced' ? sync : health,
      message:
        readString(status, 'health', 'message') ??
        [sync, health].filter(Boolean).join(', '),
      since: readString(status, 'health', 'lastTransitionTime'),
    },
  );
};

/** @internal */
export const argocdRules: HealthRuleTable = {
  'Application.argoproj.io': judgeApplication,
};
