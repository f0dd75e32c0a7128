import { Condition, findCondition } from '../../kube/conditions';
import { readString } from '../../kube/readField';
import { datedBy } from '../datedBy';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { verdict, verdictOf } from '../verdict';

const isUnknown = (condition: Condition | undefined) =>
  condition?.status === 'Unknown';

const judgePackage: HealthRule = (object, context) => {
  const installed = findCondition(object, 'Installed');
  const healthy = findCondition(object, 'Healthy');
  if (!installed && !healthy) {
    return neverReported(object, context);
  }
  if (installed?.status === 'False') {
    return installed.reason === 'UnpackingPackage'
      ? verdictOf(
          'progressing',
          'crossplane/unpacking',
          datedBy(object, installed),
          'Its image is being unpacked',
        )
      : verdictOf('failed', 'crossplane/not-installed', installed);
  }
  if (healthy?.status === 'False') {
    return verdictOf('failed', 'crossplane/unhealthy-package', healthy);
  }
  return installed?.status === 'True' && healthy?.status === 'True'
    ? verdictOf('ready', 'crossplane/healthy-package', healthy, 'Healthy')
    : verdictOf(
        'progressing',
        'crossplane/package-unknown',
        datedBy(object, [healthy, installed].find(isUnknown)),
        'Not known yet whether it runs',
      );
};

const judgePackageRevision: HealthRule = (object, context) => {
  if (readString(object, 'spec', 'desiredState') === 'Inactive') {
    return verdict('ready', 'crossplane/inactive-revision', {
      message: 'Inactive: an older revision that is kept',
    });
  }
  const healthy =
    findCondition(object, 'RevisionHealthy') ??
    findCondition(object, 'Healthy');
  const runtime = findCondition(object, 'RuntimeHealthy');
  const bad = [healthy, runtime].find(found => found?.status === 'False');
  if (bad) {
    return verdictOf('failed', 'crossplane/unhealthy-revision', bad);
  }
  if (!healthy && !runtime) {
    return neverReported(object, context);
  }
  const unknown = [healthy, runtime].find(isUnknown);
  return healthy?.status === 'True' && !unknown
    ? verdictOf('ready', 'crossplane/healthy-revision', healthy, 'Healthy')
    : verdictOf(
        'progressing',
        'crossplane/revision-unknown',
        datedBy(object, unknown),
        'Not known yet whether it runs',
      );
};

/** @internal */
export const crossplanePackageRules: HealthRuleTable = {
  'Provider.pkg.crossplane.io': judgePackage,
  'Function.pkg.crossplane.io': judgePackage,
  'Configuration.pkg.crossplane.io': judgePackage,
  'ProviderRevision.pkg.crossplane.io': judgePackageRevision,
  'FunctionRevision.pkg.crossplane.io': judgePackageRevision,
  'ConfigurationRevision.pkg.crossplane.io': judgePackageRevision,
};
