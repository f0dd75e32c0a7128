import { findCondition } from '../../kube/conditions';
import { readRecord, readString } from '../../kube/readField';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { quotedVerdict, verdictOf } from '../verdict';

const NOT_LOADED: ReadonlySet<string> = new Set([
  'BlockedByFailedLoad',
  'InvalidSpec',
]);

/** A service is ready when it answers; its model says besides whether it is the one that was asked for. */
const judgeInferenceService: HealthRule = (object, context) => {
  const ready = findCondition(object, 'Ready');
  const stopped = findCondition(object, 'Stopped');
  const model = readRecord(object, 'status', 'modelStatus');
  const transition = readString(model, 'transitionStatus');
  if (stopped?.status === 'True') {
    return verdictOf('suspended', 'kserve/stopped', stopped, 'Stopped');
  }
  if (!ready && !transition) {
    return neverReported(object, context);
  }
  const since = ready?.lastTransitionTime;
  if (transition && NOT_LOADED.has(transition)) {
    return quotedVerdict(
      'failed',
      'kserve/model',
      readString(model, 'lastFailureInfo', 'message'),
      { reason: transition, message: 'Its model cannot be loaded', since },
    );
  }
  if (ready?.status === 'False') {
    return verdictOf('failed', 'kserve/ready-false', ready);
  }
  if (transition === 'InProgress') {
    return quotedVerdict('progressing', 'kserve/loading', undefined, {
      reason: transition,
      message: 'Its model is being loaded',
      // The time of a Ready=True is that of the model that still answers.
      since: ready?.status === 'True' ? undefined : since,
    });
  }
  return ready?.status === 'True'
    ? verdictOf('ready', 'kserve/ready', ready, 'Ready')
    : verdictOf('progressing', 'kserve/ready-unknown', ready, 'Starting');
};

/** @internal */
export const kserveRules: HealthRuleTable = {
  'InferenceService.serving.kserve.io': judgeInferenceService,
};
