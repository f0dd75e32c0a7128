import { findCondition } from '../../kube/conditions';
import { readString } from '../../kube/readField';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { verdict, verdictOf } from '../verdict';

/** Rule name of a Kustomization or HelmRelease that waits for its dependsOn. @internal */
export const FLUX_DEPENDENCY = 'flux/dependency-not-ready';

/** @internal */
export const judgeFluxObject: HealthRule = (object, context) => {
  const ready = findCondition(object, 'Ready');
  const stalled = findCondition(object, 'Stalled');
  const reconciling = findCondition(object, 'Reconciling');
  if (!ready && !stalled && !reconciling) {
    return neverReported(object, context);
  }
  if (stalled?.status === 'True') {
    return verdictOf('failed', 'flux/stalled', stalled);
  }
  if (ready?.status === 'False') {
    // Waiting for another object is no failure of this one: whoever it waits for has the problem.
    return ready.reason === 'DependencyNotReady'
      ? verdictOf('waiting', FLUX_DEPENDENCY, ready)
      : verdictOf('failed', 'flux/ready-false', ready);
  }
  if (reconciling?.status === 'True' || ready?.status !== 'True') {
    return verdictOf('progressing', 'flux/reconciling', reconciling ?? ready);
  }
  return verdictOf('ready', 'flux/ready', ready);
};

/** A HelmRepository of type `oci` is only an address: no controller reports on it. */
const judgeHelmRepository: HealthRule = (object, context) =>
  readString(object, 'spec', 'type') === 'oci'
    ? verdict('ready', 'flux/static-source', {
        message: 'An address; nothing is fetched until a chart is asked for',
      })
    : judgeFluxObject(object, context);

/** @internal */
export const fluxRules: HealthRuleTable = {
  'Kustomization.kustomize.toolkit.fluxcd.io': judgeFluxObject,
  'HelmRelease.helm.toolkit.fluxcd.io': judgeFluxObject,
  'GitRepository.source.toolkit.fluxcd.io': judgeFluxObject,
  'OCIRepository.source.toolkit.fluxcd.io': judgeFluxObject,
  'Bucket.source.toolkit.fluxcd.io': judgeFluxObject,
  'HelmChart.source.toolkit.fluxcd.io': judgeFluxObject,
  'HelmRepository.source.toolkit.fluxcd.io': judgeHelmRepository,
  'Receiver.notification.toolkit.fluxcd.io': judgeFluxObject,
  'ImageRepository.image.toolkit.fluxcd.io': judgeFluxObject,
  'ImagePolicy.image.toolkit.fluxcd.io': judgeFluxObject,
  'ImageUpdateAutomation.image.toolkit.fluxcd.io': judgeFluxObject,
};
