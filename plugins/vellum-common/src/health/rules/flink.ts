import { readField, readString } from '../../kube/readField';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { quotedVerdict, verdict } from '../verdict';
import { ourWarning, withWarnings } from '../warnings';

/** What the operator's words for the life of a deployment mean. */
const ON_ITS_WAY: Readonly<Record<string, string>> = {
  CREATED: 'Made, not deployed yet',
  UPGRADING: 'Is being changed',
  DEPLOYED: 'Deployed; not known yet whether it is stable',
  ROLLING_BACK: 'Is going back to the last stable version',
  DELETING: 'Is being deleted',
};

const judgeFlink: HealthRule = (object, context) => {
  const state = readString(object, 'status', 'lifecycleState');
  const error = errorText(readString(object, 'status', 'error'));
  const manager = readString(object, 'status', 'jobManagerDeploymentStatus');
  const isStopped =
    state === 'SUSPENDED' ||
    readString(object, 'spec', 'job', 'state') === 'suspended';
  if (!state && !error && !manager && !isStopped) {
    return neverReported(object, context);
  }
  if (state === 'FAILED' || manager === 'ERROR' || error) {
    return quotedVerdict('failed', 'flink/failed', error, {
      reason: state,
      message: 'Its job manager cannot run',
    });
  }
  if (isStopped) {
    return verdict('suspended', 'flink/suspended', {
      reason: state ?? 'SUSPENDED',
      message: 'Its job is suspended',
    });
  }
  if (state === 'STABLE' || state === 'ROLLED_BACK') {
    const stable = verdict('ready', 'flink/stable', {
      reason: state,
      message: 'Stable',
    });
    return state === 'ROLLED_BACK'
      ? withWarnings(stable, [
          ourWarning(state, 'The last change failed and was taken back'),
        ])
      : stable;
  }
  return verdict('progressing', 'flink/on-its-way', {
    reason: state ?? manager,
    message: (state && ON_ITS_WAY[state]) || 'Is being deployed',
  });
};

/** @internal */
export const flinkRules: HealthRuleTable = {
  'FlinkDeployment.flink.apache.org': judgeFlink,
  'FlinkSessionJob.flink.apache.org': judgeFlink,
};

/** The operator writes its error as JSON with a message in it; older ones write the text itself. */
function errorText(error: string | undefined): string | undefined {
  if (!error?.startsWith('{')) {
    return error;
  }
  try {
    const parsed: unknown = JSON.parse(error);
    return typeof readField(parsed, 'message') === 'string'
      ? readString(parsed, 'message')
      : error;
  } catch {
    return error;
  }
}
