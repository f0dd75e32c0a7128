import {
  ArgoCheck,
  ArgoCheckTable,
  ArgoHealthStatus,
  argoHealth,
} from '../ArgoHealth';
import { scriptHealth } from './scriptHealth';
import {
  fieldOf,
  isLess,
  isNil,
  isTruthy,
  numberOf,
  valuesOf,
} from './scriptValues';

const SAYS: Readonly<Record<string, ArgoHealthStatus>> = {
  SUBMITTED: 'Progressing',
  COMPLETED: 'Healthy',
  FAILED: 'Degraded',
  SUBMISSION_FAILED: 'Degraded',
  PENDING_RERUN: 'Progressing',
  INVALIDATING: 'Missing',
  SUCCEEDING: 'Progressing',
  FAILING: 'Degraded',
  UNKNOWN: 'Progressing',
};

const application: ArgoCheck = object => {
  const status = fieldOf(object, 'status');
  const reported = isNil(status)
    ? undefined
    : fieldOf(status, 'applicationState', 'state');
  if (reported === '') {
    return argoHealth('Progressing', 'Is about to be submitted');
  }
  if (reported === 'RUNNING') {
    return hasItsExecutors(object)
      ? argoHealth('Healthy', 'Runs with its executors')
      : argoHealth('Progressing', 'Waiting for its executors');
  }
  const word =
    typeof reported === 'string' &&
    Object.prototype.hasOwnProperty.call(SAYS, reported)
      ? SAYS[reported]
      : undefined;
  switch (word) {
    case undefined:
      return argoHealth('Progressing', 'Waiting for its executors');
    case 'Degraded':
      return scriptHealth(
        word,
        fieldOf(status, 'applicationState', 'errorMessage'),
      );
    default:
      return argoHealth(word, `Its state is ${reported}`);
  }
};

/** @internal */
export const sparkScripts: ArgoCheckTable = {
  'SparkApplication.sparkoperator.k8s.io': application,
};

/** As many as asked for, or within the range of a dynamic allocation, or any where nothing says how many. */
function hasItsExecutors(object: unknown): boolean {
  const states = fieldOf(object, 'status', 'executorState');
  if (isNil(states)) {
    return false;
  }
  const count = valuesOf(states).filter(state => state === 'RUNNING').length;
  const wanted = fieldOf(object, 'spec', 'executor', 'instances');
  if (!isNil(wanted) && wanted === count) {
    return true;
  }
  const range = allocationRange(object);
  if (range && isTruthy(range.min)) {
    return !isLess(count, range.min) && !isLess(range.max, count);
  }
  return (
    isNil(fieldOf(object, 'spec', 'dynamicAllocation')) &&
    isNil(wanted) &&
    count >= 1
  );
}

/** Bounds of a dynamic allocation: from the specification, else from Spark's own settings. */
function allocationRange(
  object: unknown,
): { min: unknown; max: unknown } | undefined {
  const spec = fieldOf(object, 'spec');
  const allocation = fieldOf(spec, 'dynamicAllocation');
  if (isTruthy(allocation) && isTruthy(fieldOf(allocation, 'enabled'))) {
    const min = fieldOf(allocation, 'minExecutors');
    const max = fieldOf(allocation, 'maxExecutors');
    return {
      min: isTruthy(min) ? min : 0,
      max: isTruthy(max) ? max : Infinity,
    };
  }
  const settings = fieldOf(spec, 'sparkConf');
  if (isNil(settings)) {
    return undefined;
  }
  for (const prefix of [
    'spark.streaming.dynamicAllocation',
    'spark.dynamicAllocation',
  ]) {
    if (fieldOf(settings, `${prefix}.enabled`) === 'true') {
      const min = fieldOf(settings, `${prefix}.minExecutors`);
      const max = fieldOf(settings, `${prefix}.maxExecutors`);
      return {
        min: isNil(min) ? 0 : numberOf(min),
        max: isNil(max) ? Infinity : numberOf(max),
      };
    }
  }
  return undefined;
}
