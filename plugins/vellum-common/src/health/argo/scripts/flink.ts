import { ArgoCheck, ArgoCheckTable, argoHealth } from '../ArgoHealth';
import { scriptHealth } from './scriptHealth';
import { fieldOf, isNil, isTruthy } from './scriptValues';

const deployment: ArgoCheck = object => {
  const status = fieldOf(object, 'status');
  const reconciled = isNil(status)
    ? undefined
    : fieldOf(status, 'reconciliationStatus');
  if (!isNil(reconciled)) {
    // Healthy as soon as it is submitted: whether the job runs is not asked.
    if (
      isTruthy(fieldOf(reconciled, 'success')) ||
      fieldOf(reconciled, 'state') === 'DEPLOYED'
    ) {
      return argoHealth('Healthy');
    }
    switch (fieldOf(status, 'jobManagerDeploymentStatus')) {
      case 'DEPLOYED_NOT_READY':
      case 'DEPLOYING':
        return argoHealth('Progressing', 'Is being deployed');
      case 'ERROR':
        return scriptHealth('Degraded', fieldOf(reconciled, 'error'));
      default:
    }
  }
  return isNeverStarted(object, reconciled)
    ? argoHealth('Healthy', 'Its job is suspended and was never deployed')
    : argoHealth('Progressing', 'Waiting for the Flink operator');
};

/** @internal */
export const flinkScripts: ArgoCheckTable = {
  'FlinkDeployment.flink.apache.org': deployment,
};

/** A job that is suspended before its first deployment has all it wants; one suspended later still converges. */
function isNeverStarted(object: unknown, reconciled: unknown): boolean {
  const spec = fieldOf(object, 'spec');
  const job = isNil(spec) ? undefined : fieldOf(spec, 'job');
  return (
    !isNil(job) &&
    fieldOf(job, 'state') === 'suspended' &&
    (isNil(reconciled) || isNil(fieldOf(reconciled, 'lastReconciledSpec')))
  );
}
