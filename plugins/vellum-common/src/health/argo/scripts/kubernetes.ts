import {
  ArgoCheck,
  ArgoCheckTable,
  ArgoHealth,
  argoHealth,
} from '../ArgoHealth';
import {
  fieldOf,
  isLess,
  isNil,
  itemsOf,
  lengthOf,
  textOf,
  valuesOf,
} from './scriptValues';

/** Fails on a definition without a status, which is what the API server has for a moment after it is created. */
const definition: ArgoCheck = object => {
  if (!isNil(fieldOf(object, 'metadata', 'deletionTimestamp'))) {
    return argoHealth('Progressing', 'Is being deleted');
  }
  const conditions = fieldOf(object, 'status', 'conditions');
  if (isNil(conditions) || lengthOf(conditions) === 0) {
    return argoHealth('Progressing', 'Reports no conditions yet');
  }
  let isEstablished = false;
  for (const condition of valuesOf(conditions)) {
    const verdict = judgeDefinition(condition);
    if (verdict) {
      return verdict;
    }
    isEstablished ||=
      fieldOf(condition, 'type') === 'Established' &&
      fieldOf(condition, 'status') === 'True';
  }
  return isEstablished
    ? argoHealth('Healthy', 'Is established')
    : argoHealth('Progressing', 'Is not established yet');
};

/** The conditions that settle the matter wherever they stand in the list. */
function judgeDefinition(condition: unknown): ArgoHealth | undefined {
  const type = fieldOf(condition, 'type');
  const status = fieldOf(condition, 'status');
  const message = () => textOf(fieldOf(condition, 'message'));
  if (type === 'Terminating' && status === 'True') {
    return argoHealth('Progressing', `Is being deleted: ${message()}`);
  }
  if (type === 'NamesAccepted' && status === 'False') {
    return argoHealth('Degraded', `Its names are not accepted: ${message()}`);
  }
  if (type === 'NonStructuralSchema' && status === 'True') {
    return argoHealth('Degraded', `Its schema is not valid: ${message()}`);
  }
  if (type === 'Established' && status !== 'True') {
    const reason = fieldOf(condition, 'reason');
    if (reason === 'InvalidCABundle') {
      return argoHealth('Degraded', `Is not established: ${message()}`);
    }
    if (reason === 'Installing') {
      return argoHealth('Progressing', 'Is being installed');
    }
  }
  return undefined;
}

/** Suspended is healthy here, and so is a run that goes on: only a last run that ended without success is not. */
const cronJob: ArgoCheck = object => {
  if (fieldOf(object, 'spec', 'suspend') === true) {
    return argoHealth('Healthy', 'Is suspended');
  }
  const status = fieldOf(object, 'status');
  if (isNil(status)) {
    return argoHealth('Progressing', 'Reports no status yet');
  }
  const scheduled = fieldOf(status, 'lastScheduleTime');
  if (isNil(scheduled)) {
    return argoHealth('Healthy', 'Has not run yet');
  }
  const succeeded = fieldOf(status, 'lastSuccessfulTime');
  if (isNil(succeeded)) {
    return argoHealth('Healthy', 'Has never completed');
  }
  const active = fieldOf(status, 'active');
  if (!isNil(active) && itemsOf(active).length > 0) {
    return argoHealth('Healthy', 'Is running');
  }
  return isLess(succeeded, scheduled)
    ? argoHealth('Degraded', 'Its last run did not succeed')
    : argoHealth('Healthy', 'Its last run succeeded');
};

const disruptionBudget: ArgoCheck = object => {
  const status = fieldOf(object, 'status');
  const conditions = isNil(status) ? undefined : fieldOf(status, 'conditions');
  let health = argoHealth('Progressing', 'Reports no status yet');
  for (const condition of isNil(conditions) ? [] : itemsOf(conditions)) {
    const reason = fieldOf(condition, 'reason');
    if (
      fieldOf(condition, 'status') === 'False' &&
      reason !== 'InsufficientPods'
    ) {
      return argoHealth('Degraded', `Reports ${textOf(reason)}`);
    }
    health = argoHealth('Healthy', `Reports ${textOf(reason)}`);
  }
  return health;
};

/** @internal */
export const kubernetesScripts: ArgoCheckTable = {
  'CustomResourceDefinition.apiextensions.k8s.io': definition,
  'CronJob.batch': cronJob,
  'PodDisruptionBudget.policy': disruptionBudget,
};
