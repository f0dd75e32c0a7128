import { findCondition } from '../../kube/conditions';
import { readString } from '../../kube/readField';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { verdict, verdictOf } from '../verdict';

/** Conditions that do not come right by waiting. */
const FATAL = [
  'InstallSucceeded',
  'DependenciesInstalled',
  'VersionMigrationEligible',
  'TargetClusterResolved',
];

const judgeKnativeComponent: HealthRule = (object, context) => {
  const ready = findCondition(object, 'Ready');
  if (!ready) {
    return neverReported(object, context);
  }
  if (ready.status === 'False') {
    const fatal = FATAL.map(type => findCondition(object, type)).find(
      condition => condition?.status === 'False',
    );
    return fatal
      ? verdictOf('failed', 'knative/install-failed', fatal)
      : verdictOf('progressing', 'knative/deployments', ready);
  }
  if (ready.status === 'Unknown') {
    return verdictOf('progressing', 'knative/ready-unknown', ready);
  }
  const wanted = readString(object, 'spec', 'version');
  const running = readString(object, 'status', 'version');
  return wanted && running && wanted !== running
    ? verdict('progressing', 'knative/version', {
        reason: 'Upgrading',
        message: `Runs ${running}, wants ${wanted}`,
        // When it was asked for is not recorded: the time of Ready is that of the old version.
      })
    : verdictOf('ready', 'knative/ready', ready, 'Ready');
};

/** Knative's own convention: Unknown is on its way, False is over. */
const judgeServing: HealthRule = (object, context) => {
  const ready = findCondition(object, 'Ready');
  switch (ready?.status) {
    case 'True':
      return verdictOf('ready', 'knative/ready', ready, 'Ready');
    case 'False':
      return verdictOf('failed', 'knative/ready-false', ready);
    case 'Unknown':
      return verdictOf('progressing', 'knative/ready-unknown', ready);
    default:
      return neverReported(object, context);
  }
};

/** @internal */
export const knativeRules: HealthRuleTable = {
  'KnativeServing.operator.knative.dev': judgeKnativeComponent,
  'KnativeEventing.operator.knative.dev': judgeKnativeComponent,
  'Service.serving.knative.dev': judgeServing,
  'Route.serving.knative.dev': judgeServing,
  'Configuration.serving.knative.dev': judgeServing,
  'Revision.serving.knative.dev': judgeServing,
};
