import { Condition, findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import { readList, readNumber, readString } from '../../kube/readField';
import { HealthVerdict } from '../types';
import { verdict, verdictOf } from '../verdict';
import { warningOf, withWarnings } from '../warnings';

/** Rule name of what failed and is being tried again. @internal */
export const FLUX_RETRYING = 'flux/retrying';

/**
 * An attempt that repeats one that failed. While it runs, Flux takes back its Ready=False, for as long as the health
 * checks may take; whoever reads only that sees the failure go and come with every attempt. What the status keeps of the
 * last attempt says more: it stays failed until one goes through. A new revision is no repetition.
 *
 * @internal
 */
export function judgeRetry(
  object: KubeObject,
  running: Condition | undefined,
): HealthVerdict | undefined {
  const failed = failedRelease(object) ?? failedRevision(object);
  return (
    failed &&
    withWarnings(
      failed,
      running ? [warningOf(running, 'It is being tried again')] : [],
    )
  );
}

/** Helm's last error stays in `Released`; the counter goes back to nothing when something else is to be released. */
function failedRelease(object: KubeObject): HealthVerdict | undefined {
  const bad = ['Released', 'TestSuccess']
    .map(type => findCondition(object, type))
    .find(condition => condition?.status === 'False');
  const failures = readNumber(object, 'status', 'failures') ?? 0;
  return bad && failures > 0
    ? verdictOf('failed', FLUX_RETRYING, bad)
    : undefined;
}

function failedRevision(object: KubeObject): HealthVerdict | undefined {
  const [last] = readList(object, 'status', 'history')
    .map(entry => ({
      at: readString(entry, 'lastReconciled') ?? '',
      result: readString(entry, 'lastReconciledStatus') ?? '',
      revision: readString(entry, 'metadata', 'revision'),
    }))
    .filter(({ at, result }) => at && result)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const attempted = readString(object, 'status', 'lastAttemptedRevision');
  return last?.result.endsWith('Failed') && last.revision === attempted
    ? verdict('failed', FLUX_RETRYING, {
        reason: last.result,
        message: `The last attempt failed (${last.result}); it is being tried again`,
        since: last.at,
      })
    : undefined;
}
