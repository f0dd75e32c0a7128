import { findCondition } from '../../kube/conditions';
import { readNumber, readRecord, readString } from '../../kube/readField';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { quotedVerdict, verdict } from '../verdict';
import { ourWarning, withWarnings } from '../warnings';
import { CROSSPLANE_WAITS, judgeCrossplaneResource } from './crossplane';

/**
 * A Helm release. The provider sets Unavailable for whatever is not deployed, so that Unavailable alone is no failure;
 * the release's own state tells, and so does the number of attempts after which the provider gives up.
 */
const judgeRelease: HealthRule = (object, context) => {
  const release = readRecord(object, 'status', 'atProvider');
  const state = readString(release, 'state');
  const description = readString(release, 'releaseDescription');
  const since = findCondition(object, 'Ready')?.lastTransitionTime;
  const general = judgeCrossplaneResource(object, context);
  if (!general || general.state === 'failed' || general.state === 'suspended') {
    return general;
  }
  if (state === 'failed') {
    return quotedVerdict('failed', 'crossplane/release-failed', description, {
      reason: 'ReleaseFailed',
      message: 'The chart did not go in',
      since,
    });
  }
  const limit = readNumber(object, 'spec', 'rollbackLimit') ?? 0;
  const failures = readNumber(object, 'status', 'failed') ?? 0;
  if (limit > 0 && failures >= limit) {
    return verdict('failed', 'crossplane/rollback-limit', {
      reason: 'RollbackLimitReached',
      message: `Failed ${failures} times and was rolled back; the provider does not try again`,
      since,
    });
  }
  const counted =
    failures > 0
      ? withWarnings(general, [
          ourWarning(
            'Failures',
            `${failures} failed ${
              failures === 1 ? 'attempt' : 'attempts'
            } since its last success`,
          ),
        ])
      : general;
  if (general.rule === CROSSPLANE_WAITS && state) {
    return { ...counted, message: `Helm says: ${state}`, whose: 'ours' };
  }
  if (general.state === 'ready') {
    const revision = readNumber(release, 'revision');
    const words = [state, revision && `revision ${revision}`].filter(Boolean);
    return words.length > 0
      ? { ...counted, message: words.join(', '), whose: 'ours' }
      : counted;
  }
  return counted;
};

/** @internal */
export const providerHelmRules: HealthRuleTable = {
  'Release.helm.crossplane.io': judgeRelease,
  'Release.helm.m.crossplane.io': judgeRelease,
};
