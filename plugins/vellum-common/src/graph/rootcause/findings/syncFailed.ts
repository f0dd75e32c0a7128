import { isFailedPhase } from '../../../kube/operationPhase';
import { readString } from '../../../kube/readField';
import { joinNames } from '../../../text/joinNames';
import { describeRef } from '../../describeRef';
import {
  failedOperationOf,
  SyncRow,
  syncRowsOf,
} from '../reading/applicationFailure';
import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { isApplication } from '../../../kube/knownKinds';
import { unwrapError } from '../wording/unwrapError';

/** What every failed sync says, before what this one failed at. */
const ALWAYS =
  /^(?:one or more (?:objects|synchronization tasks) [^:,]*(?:, reason)?|ComparisonError|InvalidSpecError): /i;

const TERMINATED = /^Operation terminated|operation is terminating/i;

/** A sync that did not go through. One object that is not taken stops all that come after it. @internal */
export const syncFailed: FindingRule = {
  cause: 'sync-failed',
  find(node, { objectOf }) {
    const object = isApplication(node.ref) ? objectOf(node) : undefined;
    const failure = object && failedOperationOf(object);
    if (!object || !failure) {
      return undefined;
    }
    const rows = syncRowsOf(object);
    const refused = rows.filter(({ status }) => status === 'SyncFailed');
    const broken = rows.filter(({ hookPhase }) => isFailedPhase(hookPhase));
    const [first] = [...refused, ...broken];
    const name = nameOf(node);
    const isOver = readString(object, 'status', 'sync', 'status') === 'Synced';
    const now = isOver ? ' What runs is what Git says all the same.' : '';
    return {
      title: first
        ? `the sync of ${name} failed at ${describeRef(first.ref)}`
        : `the sync of ${name} failed`,
      sentence: first
        ? sentenceOf(name, first, refused.length > 0 ? refused : broken) + now
        : `${name} could not be synced: ${
            TERMINATED.test(failure.message)
              ? 'somebody or a time limit ended the sync'
              : unwrapError(failure.message.replace(ALWAYS, '')).replace(
                  /\.$/,
                  '',
                ) || 'no reason is given'
          }.${now}`,
      nextStep: first
        ? `Correct ${describeRef(first.ref)} in Git and sync again.`
        : 'Read what the sync says, correct it in Git and sync again.',
      evidence: [
        first?.message
          ? { kind: 'status', text: first.message, reason: first.status }
          : undefined,
        failure.message
          ? { kind: 'status', text: failure.message, reason: failure.reason }
          : undefined,
      ],
      since: failure.since,
      // What was applied and is not well is told below; what was refused is nowhere else.
      symptom: refused.length === 0 && broken.length > 0,
    };
  },
};

function sentenceOf(
  name: string,
  first: SyncRow,
  rows: readonly SyncRow[],
): string {
  const words = first.message ? unwrapError(first.message) : 'it is not well';
  const others = rows.slice(1).map(({ ref }) => describeRef(ref));
  const also = others.length > 0 ? `; so did ${joinNames(others)}` : '';
  return `${name} could not be synced: ${describeRef(
    first.ref,
  )} failed (${words.replace(/\.$/, '')})${also}.`;
}
