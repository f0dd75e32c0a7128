import {
  ArgoCheck,
  ArgoCheckTable,
  ArgoHealth,
  argoHealth,
} from '../ArgoHealth';
import { scriptHealth } from './scriptHealth';
import {
  fieldOf,
  isNil,
  isTruthy,
  itemsOf,
  lengthOf,
  textOf,
} from './scriptValues';
import { statusConditions } from './readyScript';

/**
 * What a list of conditions says, if anything: a reference that is not resolved first, then what is not accepted, then
 * what is not programmed yet.
 */
function judge(
  conditions: unknown,
): { status: 'Degraded' | 'Progressing'; message: unknown } | undefined {
  const list = itemsOf(conditions).map(condition => ({
    type: fieldOf(condition, 'type'),
    status: fieldOf(condition, 'status'),
    message: fieldOf(condition, 'message'),
  }));
  const say = (message: unknown, otherwise: string) =>
    isTruthy(message) ? message : otherwise;
  for (const type of ['ResolvedRefs', 'Accepted']) {
    const bad = list.find(it => it.type === type && it.status === 'False');
    if (bad) {
      return {
        status: 'Degraded',
        message: say(bad.message, `${type} is False`),
      };
    }
  }
  const open = list.find(
    it => it.type === 'Programmed' && it.status !== 'True',
  );
  return (
    open && {
      status: 'Progressing',
      message: say(open.message, 'Is being programmed'),
    }
  );
}

const gateway: ArgoCheck = object => {
  const waiting = argoHealth('Progressing', 'Waiting for its status');
  const status = fieldOf(object, 'status');
  if (isNil(status)) {
    return waiting;
  }
  const conditions = fieldOf(status, 'conditions');
  const own = isNil(conditions) ? undefined : judge(conditions);
  if (own) {
    return scriptHealth(own.status, own.message);
  }
  const listeners = fieldOf(status, 'listeners');
  for (const listener of isNil(listeners) ? [] : itemsOf(listeners)) {
    const reported = fieldOf(listener, 'conditions');
    const verdict = isNil(reported) ? undefined : judge(reported);
    if (verdict) {
      return argoHealth(verdict.status, `Listener: ${textOf(verdict.message)}`);
    }
  }
  return !isNil(conditions) || (!isNil(listeners) && lengthOf(listeners) > 0)
    ? argoHealth('Healthy', 'Is accepted and programmed')
    : waiting;
};

/** Parents that speak of an older generation are passed over; one that speaks of this one is enough. */
const route: ArgoCheck = object => {
  const status = fieldOf(object, 'status');
  const parents = isNil(status) ? undefined : fieldOf(status, 'parents');
  let isHealthy = false;
  for (const parent of isNil(parents) ? [] : itemsOf(parents)) {
    const conditions = fieldOf(parent, 'conditions');
    if (!isNil(conditions) && isCurrent(object, conditions)) {
      const verdict = judge(conditions);
      if (verdict) {
        return argoHealth(
          verdict.status,
          `Parent ${nameOf(parent, 'parentRef')}: ${textOf(verdict.message)}`,
        );
      }
      isHealthy ||= lengthOf(conditions) > 0;
    }
  }
  return isHealthy
    ? argoHealth('Healthy', 'Its parents accept it')
    : argoHealth('Progressing', 'Waiting for its status');
};

const gatewayClass: ArgoCheck = object => {
  const conditions = statusConditions(object);
  const metadata = fieldOf(object, 'metadata');
  const generation = isNil(metadata)
    ? undefined
    : fieldOf(metadata, 'generation');
  for (const condition of isNil(conditions) ? [] : itemsOf(conditions)) {
    if (
      fieldOf(condition, 'type') === 'Accepted' &&
      isOfGeneration(condition, generation)
    ) {
      const message = fieldOf(condition, 'message');
      const said = isTruthy(message) ? message : undefined;
      switch (fieldOf(condition, 'status')) {
        case 'True':
          return scriptHealth('Healthy', said);
        case 'False':
          return scriptHealth('Degraded', said);
        default:
          return scriptHealth('Progressing', said);
      }
    }
  }
  return argoHealth('Progressing', 'Waiting for its status');
};

/** The last ancestor decides that it is healthy, the first that refuses decides that it is not. */
const tlsPolicy: ArgoCheck = object => {
  const status = fieldOf(object, 'status');
  const reported = isNil(status) ? undefined : fieldOf(status, 'ancestors');
  let health: ArgoHealth = argoHealth('Progressing', 'Waiting for its status');
  if (isNil(reported)) {
    return health;
  }
  const generation = fieldOf(object, 'metadata', 'generation');
  const conditionsOf = (ancestor: unknown) =>
    itemsOf(fieldOf(ancestor, 'conditions'));
  for (const ancestor of isNil(generation) ? [] : itemsOf(reported)) {
    if (!conditionsOf(ancestor).every(it => isOfGeneration(it, generation))) {
      const name = nameOf(ancestor, 'ancestorRef');
      return argoHealth(
        'Progressing',
        `Ancestor ${name} has not taken up the change`,
      );
    }
  }
  for (const ancestor of itemsOf(reported)) {
    for (const condition of conditionsOf(ancestor)) {
      const type = fieldOf(condition, 'type');
      const isTrue = fieldOf(condition, 'status') === 'True';
      if ((type === 'Accepted' || type === 'ResolvedRefs') && !isTrue) {
        const name = nameOf(ancestor, 'ancestorRef');
        const message = textOf(fieldOf(condition, 'message'));
        return argoHealth('Degraded', `Ancestor ${name}: ${message}`);
      }
      if (type === 'Accepted') {
        health = argoHealth('Healthy', 'Its ancestors accept it');
      }
    }
  }
  return health;
};

/** @internal */
export const gatewayApiScripts: ArgoCheckTable = {
  'Gateway.gateway.networking.k8s.io': gateway,
  'GatewayClass.gateway.networking.k8s.io': gatewayClass,
  'HTTPRoute.gateway.networking.k8s.io': route,
  'GRPCRoute.gateway.networking.k8s.io': route,
  'BackendTLSPolicy.gateway.networking.k8s.io': tlsPolicy,
};

/** Whether all conditions of a parent are about the object as it is; without any there is nothing to go by. */
function isCurrent(object: unknown, conditions: unknown): boolean {
  const generation = fieldOf(object, 'metadata', 'generation');
  if (isNil(generation)) {
    return true;
  }
  return (
    lengthOf(conditions) > 0 &&
    itemsOf(conditions).every(it => isOfGeneration(it, generation))
  );
}

/** Who says no generation is believed. */
function isOfGeneration(condition: unknown, generation: unknown): boolean {
  const observed = fieldOf(condition, 'observedGeneration');
  return isNil(generation) || isNil(observed) || observed === generation;
}

function nameOf(holder: unknown, ref: string): string {
  const name = fieldOf(fieldOf(holder, ref), 'name');
  return isTruthy(name) ? textOf(name) : '';
}
