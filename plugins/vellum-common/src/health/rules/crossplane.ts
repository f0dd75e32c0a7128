import { findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import { readNumber, readRecord, readString } from '../../kube/readField';
import { ageInMs } from '../../text/formatAge';
import { HealthContext, HealthRule, HealthRuleTable } from '../HealthRule';
import { HEALTH_LIMITS } from '../limits';
import { neverReported } from '../neverReported';
import { HealthVerdict } from '../types';
import { verdict, verdictOf } from '../verdict';

/** Rule name of a composite or claim that waits for what is below it. @internal */
export const CROSSPLANE_WAITS = 'crossplane/ready-false';

/**
 * Claims, composites and managed resources: Synced says whether the last attempt went through, Ready whether the thing
 * is there. Synced=False outweighs an older Ready=True, as in `crossplane trace`.
 *
 * @internal
 */
export const judgeCrossplaneResource: HealthRule = (object, context) => {
  const synced = findCondition(object, 'Synced');
  const ready = findCondition(object, 'Ready');
  if (!synced && !ready) {
    return neverReported(object, context);
  }
  if (synced?.status === 'False') {
    return synced.reason === 'ReconcilePaused'
      ? verdictOf('suspended', 'crossplane/paused', synced, 'Paused')
      : verdictOf('failed', 'crossplane/synced-false', synced);
  }
  const lastOperation = findCondition(object, 'LastAsyncOperation');
  if (lastOperation?.status === 'False') {
    return verdictOf('failed', 'crossplane/last-operation', lastOperation);
  }
  if (ready?.status === 'True') {
    return verdictOf('ready', 'crossplane/ready', ready, 'Available');
  }
  if (ready?.status === 'False') {
    return verdictOf(
      isYoung(object, ready.lastTransitionTime, context)
        ? 'progressing'
        : 'not-ready',
      CROSSPLANE_WAITS,
      ready,
      waitingSentence(ready.reason),
    );
  }
  return isYoung(object, synced?.lastTransitionTime, context)
    ? verdictOf(
        'progressing',
        'crossplane/ready-absent',
        ready,
        'Not ready yet',
      )
    : verdictOf(
        'unknown',
        'crossplane/ready-absent',
        ready,
        'Reconciled, but says nothing about being ready',
      );
};

const judgeRelease: HealthRule = (object, context) => {
  const release = readRecord(object, 'status', 'atProvider');
  const state = readString(release, 'state');
  const description = readString(release, 'releaseDescription');
  const general = judgeCrossplaneResource(object, context);
  const synced = findCondition(object, 'Synced');
  if (general?.state === 'failed') {
    return general;
  }
  if (state === 'failed') {
    return verdict('failed', 'crossplane/release-failed', {
      reason: 'ReleaseFailed',
      message: description ?? synced?.message,
      since: findCondition(object, 'Ready')?.lastTransitionTime,
    });
  }
  if (general?.state === 'not-ready' && state?.startsWith('pending-')) {
    return { ...general, state: 'progressing', message: state };
  }
  if (general?.state === 'ready') {
    const revision = readNumber(release, 'revision');
    const words = [state, revision && `revision ${revision}`].filter(Boolean);
    return words.length > 0
      ? { ...general, message: words.join(', ') }
      : general;
  }
  return general;
};

/** An Object that is applied waits for its target, which is judged for itself: it stays progressing however long. */
const judgeObject: HealthRule = (object, context) => {
  const general = judgeCrossplaneResource(object, context);
  return general?.rule === CROSSPLANE_WAITS
    ? {
        ...general,
        state: 'progressing',
        rule: 'crossplane/object-target',
        message: 'Applied; what it made is not ready',
      }
    : general;
};

const judgePackage: HealthRule = (object, context) => {
  const installed = findCondition(object, 'Installed');
  const healthy = findCondition(object, 'Healthy');
  if (!installed && !healthy) {
    return neverReported(object, context);
  }
  if (installed?.status === 'False') {
    return installed.reason === 'UnpackingPackage'
      ? verdictOf('progressing', 'crossplane/unpacking', installed)
      : verdictOf('failed', 'crossplane/not-installed', installed);
  }
  if (healthy?.status === 'False') {
    return verdictOf('failed', 'crossplane/unhealthy-package', healthy);
  }
  return installed?.status === 'True' && healthy?.status === 'True'
    ? verdictOf('ready', 'crossplane/healthy-package', healthy, 'Healthy')
    : verdictOf('progressing', 'crossplane/package-unknown', healthy);
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
  return healthy?.status === 'True'
    ? verdictOf('ready', 'crossplane/healthy-revision', healthy, 'Healthy')
    : neverReported(object, context);
};

const judgeProviderConfig: HealthRule = object =>
  readString(object, 'spec', 'credentials', 'source') === 'None'
    ? verdict('not-ready', 'crossplane/no-credentials', {
        reason: 'NoCredentials',
        message:
          'Its credentials have source None: the provider signs in as nobody',
      })
    : verdict('ready', 'crossplane/provider-config', { message: 'Exists' });

const judgeXrd: HealthRule = (object, context) => {
  const established = findCondition(object, 'Established');
  const offered = findCondition(object, 'Offered');
  if (!established) {
    return neverReported(object, context);
  }
  if (established.status !== 'True') {
    return verdictOf('progressing', 'crossplane/not-established', established);
  }
  const needsClaims = readRecord(object, 'spec', 'claimNames') !== undefined;
  return needsClaims && offered?.status !== 'True'
    ? verdictOf('progressing', 'crossplane/not-offered', offered, 'Not offered')
    : verdictOf('ready', 'crossplane/established', established, 'Established');
};

/** @internal */
export const crossplaneRules: HealthRuleTable = {
  'Release.helm.crossplane.io': judgeRelease,
  'Release.helm.m.crossplane.io': judgeRelease,
  'Object.kubernetes.crossplane.io': judgeObject,
  'Object.kubernetes.m.crossplane.io': judgeObject,
  'ProviderConfig.helm.crossplane.io': judgeProviderConfig,
  'ProviderConfig.helm.m.crossplane.io': judgeProviderConfig,
  'ClusterProviderConfig.helm.m.crossplane.io': judgeProviderConfig,
  'ProviderConfig.kubernetes.crossplane.io': judgeProviderConfig,
  'ProviderConfig.kubernetes.m.crossplane.io': judgeProviderConfig,
  'ClusterProviderConfig.kubernetes.m.crossplane.io': judgeProviderConfig,
  'Provider.pkg.crossplane.io': judgePackage,
  'Function.pkg.crossplane.io': judgePackage,
  'Configuration.pkg.crossplane.io': judgePackage,
  'ProviderRevision.pkg.crossplane.io': judgePackageRevision,
  'FunctionRevision.pkg.crossplane.io': judgePackageRevision,
  'ConfigurationRevision.pkg.crossplane.io': judgePackageRevision,
  'CompositeResourceDefinition.apiextensions.crossplane.io': judgeXrd,
};

function isYoung(
  object: KubeObject,
  since: string | undefined,
  { now }: HealthContext,
): boolean {
  const start = since ?? readString(object, 'metadata', 'creationTimestamp');
  return (ageInMs(start, now) ?? Infinity) < HEALTH_LIMITS.progressing;
}

function waitingSentence(reason: string | undefined): HealthVerdict['message'] {
  return reason === 'Waiting' ? 'Waiting for the composite' : 'Not ready yet';
}
