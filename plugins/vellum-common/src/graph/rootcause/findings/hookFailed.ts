import { isFailedPhase } from '../../../kube/operationPhase';
import { findCondition } from '../../../kube/conditions';
import { refKey } from '../../../kube/ResourceRef';
import { describeRef } from '../../describeRef';
import { failedOperationOf, syncRowsOf } from '../reading/applicationFailure';
import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { isApplication } from '../../../kube/knownKinds';
import { unwrapError } from '../wording/unwrapError';

/** What has to wait when a hook of this phase fails. */
const EFFECT: Readonly<Record<string, string>> = {
  PreSync: 'nothing of it was applied',
  Sync: 'what comes after it was not applied',
  PostSync: 'everything was applied, but the sync does not count',
  SyncFail: 'it should have cleaned up after a failed sync',
};

/** A hook of a sync failed: the program of a Job, most often. The Job and its pods say why, where they are still there. @internal */
export const hookFailed: FindingRule = {
  cause: 'hook-failed',
  find(node, { objectOf, index, reader }) {
    const object = isApplication(node.ref) ? objectOf(node) : undefined;
    const failure = object && failedOperationOf(object);
    const hook = failure
      ? syncRowsOf(object).find(
          ({ hookType, hookPhase, status }) =>
            hookType !== undefined &&
            status !== 'SyncFailed' &&
            isFailedPhase(hookPhase),
        )
      : undefined;
    if (!failure || !hook) {
      return undefined;
    }
    const ref = reader.normalize(hook.ref);
    const seen = index.get(refKey(ref));
    const live = seen ? objectOf(seen) : reader.find(ref).object;
    const failed = live && findCondition(live, 'Failed');
    const words = failed?.message ?? hook.message;
    const name = nameOf(node);
    const phase = hook.hookType ?? '';
    return {
      title: `${phase} hook ${describeRef(ref)} of ${name} failed`,
      sentence: `${phase} hook ${describeRef(ref)} of ${name} failed${
        words ? `: ${unwrapError(words).replace(/\.$/, '')}` : ''
      }${EFFECT[phase] ? `; ${EFFECT[phase]}` : ''}.`,
      nextStep: `Read the log of the pods of ${describeRef(ref)}${
        live ? '' : ', if they are still there'
      }, then sync again.`,
      evidence: [
        words
          ? { kind: 'status', text: words, reason: hook.hookPhase }
          : undefined,
        failure.message
          ? { kind: 'status', text: failure.message, reason: failure.reason }
          : undefined,
      ],
      since: failure.since,
      symptom: seen !== undefined && live !== undefined,
    };
  },
};
