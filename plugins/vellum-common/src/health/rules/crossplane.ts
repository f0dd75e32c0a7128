import { findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import { ageInMs } from '../../text/formatAge';
import { datedBy } from '../datedBy';
import { HealthContext, HealthRule, HealthRuleTable } from '../HealthRule';
import { HEALTH_LIMITS } from '../limits';
import { neverReported } from '../neverReported';
import { HealthVerdict } from '../types';
import { verdictOf } from '../verdict';
import { warningOf, withWarnings } from '../warnings';

/** Rule name of a composite or claim that waits for what is below it. @internal */
export const CROSSPLANE_WAITS = 'crossplane/ready-false';

/** Rule name of an object whose last reconciliation was refused. */
const CROSSPLANE_SYNCED_FALSE = 'crossplane/synced-false';

/** Rule name of a managed resource that takes a value from another, which does not have it yet. @internal */
export const CROSSPLANE_REFERENCE = 'crossplane/reference-not-ready';

/** Every composition whose objects refer to each other says so in its first minutes; it is no refusal. */
const REFERENCE_NOT_READY =
  /^cannot resolve references: .*(?:referenced field was empty|cannot get referenced resource.* not found|no resources matched selector)/s;

/** Conditions that are worth knowing when False, with our words where there are none. */
const WARNINGS: ReadonlyArray<[type: string, words: string]> = [
  ['Responsive', 'Crossplane looks at it less often: it changes too quickly'],
  ['UpToDate', 'The real thing is not what is asked for'],
];

/**
 * Claims, composites and managed resources: Synced says whether the last attempt went through, Ready whether the thing
 * is there. Synced=False outweighs an older Ready=True, as in `crossplane trace`.
 *
 * @internal
 */
export const judgeCrossplaneResource: HealthRule = (object, context) => {
  const found = judgeConditions(object, context);
  return withWarnings(
    found,
    WARNINGS.flatMap(([type, words]) => {
      const condition = findCondition(object, type);
      return condition?.status === 'False' ? [warningOf(condition, words)] : [];
    }),
  );
};

/** Kinds of Crossplane itself that report like a managed resource. @internal */
export const crossplaneRules: HealthRuleTable = {
  'Usage.protection.crossplane.io': judgeCrossplaneResource,
  'ClusterUsage.protection.crossplane.io': judgeCrossplaneResource,
  'Usage.apiextensions.crossplane.io': judgeCrossplaneResource,
};

function judgeConditions(
  object: KubeObject,
  context: HealthContext,
): HealthVerdict {
  const synced = findCondition(object, 'Synced');
  const ready = findCondition(object, 'Ready');
  if (!synced && !ready) {
    return neverReported(object, context);
  }
  if (synced?.status === 'False') {
    if (REFERENCE_NOT_READY.test(synced.message ?? '')) {
      return verdictOf(
        'progressing',
        CROSSPLANE_REFERENCE,
        datedBy(object, synced),
      );
    }
    return synced.reason === 'ReconcilePaused'
      ? verdictOf('suspended', 'crossplane/paused', synced, 'Paused')
      : verdictOf('failed', CROSSPLANE_SYNCED_FALSE, synced);
  }
  const lastOperation = findCondition(object, 'LastAsyncOperation');
  if (lastOperation?.status === 'False') {
    return verdictOf('failed', 'crossplane/last-operation', lastOperation);
  }
  if (ready?.status === 'True') {
    return verdictOf('ready', 'crossplane/ready', ready, 'Available');
  }
  if (ready) {
    return verdictOf(
      'progressing',
      ready.status === 'False' ? CROSSPLANE_WAITS : 'crossplane/ready-unknown',
      datedBy(object, ready),
      waitingSentence(ready.reason),
    );
  }
  // Absent is not False: it never turns into "not ready", for nobody has said so.
  const since = datedBy(object, synced)?.lastTransitionTime;
  return (ageInMs(since, context.now) ?? Infinity) < HEALTH_LIMITS.progressing
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
}

function waitingSentence(reason: string | undefined): string {
  return reason === 'Waiting' ? 'Waiting for the composite' : 'Not ready yet';
}
