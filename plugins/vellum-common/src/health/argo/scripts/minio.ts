import { CheckError } from '../CheckError';
import {
  ArgoCheck,
  ArgoCheckTable,
  ArgoHealthStatus,
  argoHealth,
} from '../ArgoHealth';
import { fieldOf, isNil } from './scriptValues';

/** Any other state is on its way. */
const SETTLED: Readonly<Record<string, ArgoHealthStatus>> = {
  Initialized: 'Healthy',
  'Statefulset not controlled by operator': 'Degraded',
  'Another MinIO Tenant already exists in the namespace': 'Degraded',
  'Tenant credentials are not set properly': 'Degraded',
  'Different versions across MinIO Pools': 'Degraded',
  'Pool Decommissioning Not Allowed': 'Degraded',
};

const tenant: ArgoCheck = object => {
  const status = fieldOf(object, 'status');
  const state = isNil(status) ? undefined : fieldOf(status, 'currentState');
  if (isNil(state)) {
    return argoHealth('Progressing', 'Reports no state yet');
  }
  if (typeof state !== 'string') {
    throw new CheckError('has a state that is no text');
  }
  return argoHealth(
    Object.prototype.hasOwnProperty.call(SETTLED, state)
      ? SETTLED[state]
      : 'Progressing',
    state,
  );
};

/** @internal */
export const minioScripts: ArgoCheckTable = {
  'Tenant.minio.min.io': tenant,
};
