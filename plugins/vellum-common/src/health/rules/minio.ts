import { readString } from '../../kube/readField';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { verdict } from '../verdict';
import { ourWarning, withWarnings } from '../warnings';

/** States that do not come right by waiting. */
const FAILED: ReadonlySet<string> = new Set([
  'Another MinIO Tenant already exists in the namespace',
  'Different versions across MinIO Pools',
  'Pool Decommissioning Not Allowed',
  'Statefulset not controlled by operator',
  'Tenant credentials are not set properly',
]);

/** A Tenant tells its state in a sentence, and beside it how its drives are. */
const judgeTenant: HealthRule = (object, context) => {
  const state = readString(object, 'status', 'currentState');
  const drives = readString(object, 'status', 'healthStatus');
  if (!state) {
    return neverReported(object, context);
  }
  const parts = { message: state, whose: 'controller' as const };
  if (FAILED.has(state)) {
    return verdict('failed', 'minio/state', parts);
  }
  if (drives === 'red') {
    return verdict('failed', 'minio/drives', {
      reason: 'red',
      message: 'Too many of its drives or servers are offline',
    });
  }
  const found = verdict(
    state === 'Initialized' ? 'ready' : 'progressing',
    'minio/state',
    parts,
  );
  return drives === 'yellow'
    ? withWarnings(found, [
        ourWarning('yellow', 'Some of its drives or servers are offline'),
      ])
    : found;
};

/** @internal */
export const minioRules: HealthRuleTable = {
  'Tenant.minio.min.io': judgeTenant,
};
