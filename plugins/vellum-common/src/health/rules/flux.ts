import { findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import { readNumber, readString } from '../../kube/readField';
import { datedBy } from '../datedBy';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { judgeRetry } from './fluxRetry';
import { HealthWarning } from '../types';
import { verdict, verdictOf } from '../verdict';
import { ourWarning, warningOf, withWarnings } from '../warnings';

/** Rule name of a Kustomization or HelmRelease that waits for its dependsOn. @internal */
export const FLUX_DEPENDENCY = 'flux/dependency-not-ready';

/** Conditions that are worth knowing when True, whatever Ready says, with our words where there are none. */
const WARNINGS: ReadonlyArray<[type: string, words: string]> = [
  ['Remediated', 'A change failed and was taken back'],
  ['Drifted', 'Something was changed beside Flux'],
  ['ArtifactOutdated', 'The last revision is not fetched yet'],
  ['FetchFailed', 'The last fetch failed'],
];

const COUNTERS = ['failures', 'installFailures', 'upgradeFailures'];

const judgeFluxObject: HealthRule = (object, context) => {
  const ready = findCondition(object, 'Ready');
  const stalled = findCondition(object, 'Stalled');
  const reconciling = findCondition(object, 'Reconciling');
  if (!ready && !stalled && !reconciling) {
    return neverReported(object, context);
  }
  if (stalled?.status === 'True') {
    return warned(object, verdictOf('failed', 'flux/stalled', stalled));
  }
  if (ready?.status === 'False') {
    // Waiting for another object is no failure of this one: whoever it waits for has the problem.
    return ready.reason === 'DependencyNotReady'
      ? verdictOf('waiting', FLUX_DEPENDENCY, ready)
      : warned(object, verdictOf('failed', 'flux/ready-false', ready));
  }
  if (reconciling?.status === 'True' || ready?.status !== 'True') {
    // Ready=True with Reconciling is only looked at once more.
    const retry =
      ready?.status === 'True'
        ? undefined
        : judgeRetry(object, reconciling ?? ready);
    return retry
      ? warned(object, retry)
      : verdictOf(
          'progressing',
          'flux/reconciling',
          datedBy(object, reconciling ?? ready),
        );
  }
  return warned(object, verdictOf('ready', 'flux/ready', ready));
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
  'ArtifactGenerator.source.extensions.fluxcd.io': judgeFluxObject,
  'Receiver.notification.toolkit.fluxcd.io': judgeFluxObject,
  'ImageRepository.image.toolkit.fluxcd.io': judgeFluxObject,
  'ImagePolicy.image.toolkit.fluxcd.io': judgeFluxObject,
  'ImageUpdateAutomation.image.toolkit.fluxcd.io': judgeFluxObject,
};

function warned(
  object: KubeObject,
  found: NonNullable<ReturnType<HealthRule>>,
) {
  const warnings: HealthWarning[] = WARNINGS.flatMap(([type, words]) => {
    const condition = findCondition(object, type);
    return condition?.status === 'True' ? [warningOf(condition, words)] : [];
  });
  const failures = Math.max(
    ...COUNTERS.map(name => readNumber(object, 'status', name) ?? 0),
  );
  if (failures > 0) {
    warnings.push(
      ourWarning(
        'Failures',
        `${failures} failed ${
          failures === 1 ? 'attempt' : 'attempts'
        } since its last success`,
      ),
    );
  }
  return withWarnings(found, warnings);
}
