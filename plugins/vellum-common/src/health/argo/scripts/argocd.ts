import { ArgoCheck, ArgoCheckTable, argoHealth } from '../ArgoHealth';
import { scriptHealth } from './scriptHealth';
import { fieldOf, isNil, valuesOf } from './scriptValues';
import { statusConditions } from './readyScript';

/**
 * A child Application has no check by itself since Argo CD 1.8; whoever wants it to hold a wave adds the one that the
 * documentation gives, which repeats the child's own health.
 */
const application: ArgoCheck = object => {
  const status = fieldOf(object, 'status');
  const health = isNil(status) ? undefined : fieldOf(status, 'health');
  return isNil(health)
    ? argoHealth('Progressing')
    : scriptHealth(fieldOf(health, 'status'), fieldOf(health, 'message'));
};

/** In the order in which they are asked for; the first that is reported so decides. */
const SET_CASES = [
  { type: 'ErrorOccurred', status: 'True', says: 'Degraded' },
  { type: 'ResourcesUpToDate', status: 'False', says: 'Degraded' },
  { type: 'RolloutProgressing', status: 'True', says: 'Progressing' },
  { type: 'ResourcesUpToDate', status: 'True', says: 'Healthy' },
] as const;

const applicationSet: ArgoCheck = object => {
  const reported = statusConditions(object);
  const conditions = isNil(reported) ? [] : valuesOf(reported);
  for (const { type, status, says } of SET_CASES) {
    const hit = conditions.find(
      condition =>
        fieldOf(condition, 'type') === type &&
        fieldOf(condition, 'status') === status,
    );
    if (hit) {
      return scriptHealth(says, fieldOf(hit, 'message'));
    }
  }
  return argoHealth('Progressing', 'Reports no status yet');
};

/** @internal */
export const argocdScripts: ArgoCheckTable = {
  'Application.argoproj.io': application,
  'ApplicationSet.argoproj.io': applicationSet,
};
