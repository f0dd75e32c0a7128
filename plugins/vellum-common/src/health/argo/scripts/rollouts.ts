import {
  ArgoCheck,
  ArgoCheckTable,
  ArgoHealth,
  argoHealth,
} from '../ArgoHealth';
import { scriptHealth } from './scriptHealth';
import {
  fieldOf,
  isLess,
  isNil,
  isTruthy,
  itemsOf,
  numberOf,
} from './scriptValues';

const HEALTHY = argoHealth('Healthy');

/** A recent Rollout says its own phase; what follows reads what older ones leave behind. */
const rollout: ArgoCheck = object => {
  if (!isObserved(object) || !isWorkloadObserved(object)) {
    return argoHealth('Progressing', 'Its change has not been taken up yet');
  }
  const status = fieldOf(object, 'status');
  const phase = fieldOf(status, 'phase');
  if (!isNil(phase)) {
    return scriptHealth(
      phase === 'Paused' ? 'Suspended' : phase,
      fieldOf(status, 'message'),
    );
  }
  const broken = itemsOf(fieldOf(status, 'conditions')).find(isBroken);
  if (broken) {
    return scriptHealth('Degraded', fieldOf(broken, 'message'));
  }
  if (isPaused(object)) {
    return argoHealth('Suspended', 'Is paused');
  }
  if (isNil(fieldOf(status, 'currentPodHash'))) {
    return argoHealth('Progressing', 'Waiting for its first status');
  }
  return waitingForReplicas(object) ?? waitingForStrategy(object) ?? HEALTHY;
};

/** @internal */
export const rolloutsScripts: ArgoCheckTable = {
  'Rollout.argoproj.io': rollout,
};

/** A generation that is no number, or newer than the object, is a hash that old releases wrote: believed. */
function isObserved(object: unknown): boolean {
  const status = fieldOf(object, 'status');
  if (isNil(status)) {
    return false;
  }
  const observed = numberOf(fieldOf(status, 'observedGeneration'));
  const generation = fieldOf(object, 'metadata', 'generation');
  return (
    observed === undefined ||
    isLess(generation, observed) ||
    observed === generation
  );
}

function isWorkloadObserved(object: unknown): boolean {
  const annotations = fieldOf(object, 'metadata', 'annotations');
  if (isNil(fieldOf(object, 'spec', 'workloadRef')) || isNil(annotations)) {
    return true;
  }
  return (
    numberOf(
      fieldOf(annotations, 'rollout.argoproj.io/workload-generation'),
    ) === numberOf(fieldOf(object, 'status', 'workloadObservedGeneration'))
  );
}

function isBroken(condition: unknown): boolean {
  const type = fieldOf(condition, 'type');
  const reason = fieldOf(condition, 'reason');
  return (
    type === 'InvalidSpec' ||
    (type === 'Progressing' &&
      (reason === 'RolloutAborted' || reason === 'ProgressDeadlineExceeded'))
  );
}

function isPaused(object: unknown): boolean {
  const pauses = fieldOf(object, 'status', 'pauseConditions');
  return (
    (!isNil(pauses) && itemsOf(pauses).length > 0) ||
    isTruthy(fieldOf(object, 'spec', 'paused'))
  );
}

function waitingForReplicas(object: unknown): ArgoHealth | undefined {
  const { wanted, updated, available } = replicasOf(object);
  if (isLess(updated, wanted)) {
    return argoHealth('Progressing', 'More replicas are to be updated');
  }
  return isLess(available, updated)
    ? argoHealth('Progressing', 'Updated replicas are not available yet')
    : undefined;
}

function waitingForStrategy(object: unknown): ArgoHealth | undefined {
  const status = fieldOf(object, 'status');
  const strategy = fieldOf(object, 'spec', 'strategy');
  const current = fieldOf(status, 'currentPodHash');
  const stable = stableHash(status);
  if (!isNil(fieldOf(strategy, 'blueGreen'))) {
    const blueGreen = fieldOf(status, 'blueGreen');
    if (isNil(blueGreen) || fieldOf(blueGreen, 'activeSelector') !== current) {
      return argoHealth('Progressing', 'The active service is to be switched');
    }
    return stable !== '' && stable !== current
      ? argoHealth('Progressing', 'Waiting for its analysis')
      : undefined;
  }
  if (!isNil(fieldOf(strategy, 'canary'))) {
    const { all, updated } = replicasOf(object);
    if (isLess(updated, all)) {
      return argoHealth('Progressing', 'Old replicas are still there');
    }
    return stable === '' || stable !== current
      ? argoHealth('Progressing', 'Has steps left')
      : undefined;
  }
  return undefined;
}

function replicasOf(object: unknown) {
  const status = fieldOf(object, 'status');
  return {
    wanted: fieldOf(object, 'spec', 'replicas') ?? 1,
    all: fieldOf(status, 'replicas') ?? 0,
    updated: fieldOf(status, 'updatedReplicas') ?? 0,
    available: fieldOf(status, 'availableReplicas') ?? 0,
  };
}

/** The hash has moved within the status between releases. */
function stableHash(status: unknown): unknown {
  const stable = fieldOf(status, 'stableRS');
  if (!isNil(stable)) {
    return stable;
  }
  const canary = fieldOf(status, 'canary');
  return isNil(canary) ? '' : fieldOf(canary, 'stableRS');
}
