import { ArgoCheck, ArgoCheckTable, argoHealth } from '../ArgoHealth';
import { describeCondition } from './describeCondition';
import { fieldOf, isNil, textOf, valuesOf } from './scriptValues';

const inferenceService: ArgoCheck = object => {
  const status = fieldOf(object, 'status');
  if (isNil(status)) {
    return argoHealth('Progressing', 'Reports no status yet');
  }
  const told: string[] = [];
  let isMoving = false;
  let isBad = false;
  const model = fieldOf(status, 'modelStatus');
  if (!isNil(model)) {
    const transition = fieldOf(model, 'transitionStatus');
    if (transition !== 'UpToDate') {
      isMoving = transition === 'InProgress';
      isBad = !isMoving;
      told.push(`The model is ${textOf(transition)}`);
    }
  }
  const conditions = fieldOf(status, 'conditions');
  if (isNil(conditions)) {
    return argoHealth('Progressing', 'Reports no conditions yet');
  }
  let open = 0;
  for (const condition of valuesOf(conditions)) {
    const type = fieldOf(condition, 'type');
    const word = fieldOf(condition, 'status');
    if (type === 'Stopped') {
      if (word === 'True') {
        return argoHealth('Suspended', 'Is stopped');
      }
      open += word === 'Unknown' ? 1 : 0;
    } else if (word !== 'True') {
      open += word === 'False' || word === 'Unknown' ? 1 : 0;
      told.push(describeCondition(condition));
    }
  }
  if (isBad) {
    return argoHealth('Degraded', told.join(', '));
  }
  // A condition that is False is on its way for ever: only the model's own state makes it broken.
  return isMoving || open > 0
    ? argoHealth('Progressing', told.join(', '))
    : argoHealth('Healthy', 'All of its conditions are true');
};

/** @internal */
export const kserveScripts: ArgoCheckTable = {
  'InferenceService.serving.kserve.io': inferenceService,
};
