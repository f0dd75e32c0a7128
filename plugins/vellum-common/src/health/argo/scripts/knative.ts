import { ArgoCheck, ArgoCheckTable, argoHealth } from '../ArgoHealth';
import { describeCondition } from './describeCondition';
import { fieldOf, isNil, textOf, valuesOf } from './scriptValues';
import { statusConditions } from './readyScript';

/**
 * The scripts of the operator count: any False or Unknown among what it looks at is on its way, for ever; all of its
 * conditions True is health; anything between is broken.
 */
function operatorScript(known: {
  good: readonly string[];
  movingWhenFalse: readonly string[];
}): ArgoCheck {
  return object => {
    const conditions = statusConditions(object);
    if (isNil(conditions)) {
      return argoHealth('Progressing', 'Waiting for the Knative operator');
    }
    let good = 0;
    let moving = 0;
    const told: string[] = [];
    for (const condition of valuesOf(conditions)) {
      const type = textOf(fieldOf(condition, 'type'));
      const status = textOf(fieldOf(condition, 'status'));
      told.push(`${type} is ${status}`);
      if (known.good.includes(type) && status === 'True') {
        good += 1;
      } else if (
        status === 'Unknown' ||
        (known.movingWhenFalse.includes(type) && status === 'False')
      ) {
        moving += 1;
      }
    }
    const message = told.join(', ');
    if (moving > 0) {
      return argoHealth('Progressing', message);
    }
    return good === known.good.length
      ? argoHealth('Healthy', 'All of its conditions are true')
      : argoHealth('Degraded', message);
  };
}

const ROUTE_CONDITIONS = ['ConfigurationsReady', 'RoutesReady', 'Ready'];

const service: ArgoCheck = object => {
  const conditions = statusConditions(object);
  if (isNil(conditions)) {
    return argoHealth('Progressing', 'Reports no status yet');
  }
  const counts = { good: 0, False: 0, Unknown: 0 };
  const told: string[] = [];
  for (const condition of valuesOf(conditions)) {
    const type = fieldOf(condition, 'type');
    const status = fieldOf(condition, 'status');
    if (status === 'True') {
      counts.good += ROUTE_CONDITIONS.some(name => name === type) ? 1 : 0;
    } else if (status === 'False' || status === 'Unknown') {
      counts[status] += 1;
      told.push(describeCondition(condition));
    }
  }
  if (counts.good === 3 && counts.False === 0 && counts.Unknown === 0) {
    return argoHealth('Healthy', 'All of its conditions are true');
  }
  return argoHealth(
    counts.False > 0 ? 'Degraded' : 'Progressing',
    told.join(', '),
  );
};

/** @internal */
export const knativeScripts: ArgoCheckTable = {
  'KnativeServing.operator.knative.dev': operatorScript({
    good: [
      'Ready',
      'InstallSucceeded',
      'DependenciesInstalled',
      'DeploymentsAvailable',
    ],
    movingWhenFalse: ['Ready', 'DeploymentsAvailable'],
  }),
  'KnativeEventing.operator.knative.dev': operatorScript({
    good: ['Ready', 'InstallSucceeded'],
    movingWhenFalse: ['Ready'],
  }),
  'Service.serving.knative.dev': service,
};
