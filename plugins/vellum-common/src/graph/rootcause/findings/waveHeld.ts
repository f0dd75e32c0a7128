import { HEALTH_LIMITS } from '../../../health/limits';
import { readField, readString } from '../../../kube/readField';
import { ageInMs } from '../../../text/formatAge';
import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { isApplication } from '../../../kube/knownKinds';

const WAITS =
  /^waiting for (healthy state of|completion of hook|deletion of(?: hook)?|pruning confirmation of) ([^/\s]*)\/(\w+)\/(\S+)(?: and (\d+) more (?:resources?|hooks?))?/;

const WORDS: Readonly<Record<string, string>> = {
  'healthy state of': 'is healthy',
  'completion of hook': 'has ended',
  'deletion of': 'is deleted',
  'deletion of hook': 'is deleted',
  'pruning confirmation of': 'may be pruned, which somebody has to confirm',
};

/** A running sync that stands still: what it waits for holds all later waves. That object's own cause is told instead, where there is one. @internal */
export const waveHeld: FindingRule = {
  cause: 'wave-held',
  find(node, { objectOf, index, now }) {
    const object = isApplication(node.ref) ? objectOf(node) : undefined;
    const operation = readField(object, 'status', 'operationState');
    const message = readString(operation, 'message') ?? '';
    const match = WAITS.exec(message);
    const startedAt = readString(operation, 'startedAt');
    const isRunning = readString(operation, 'phase') === 'Running';
    const confirm = match?.[1] === 'pruning confirmation of';
    const isOld = (ageInMs(startedAt, now) ?? 0) > HEALTH_LIMITS.progressing;
    if (!match || !isRunning || !(isOld || confirm)) {
      return undefined;
    }
    const [, how, group, kind, name, more] = match;
    const what = `${kind} ${name}`;
    const blocker = index
      .childrenOf(node.id)
      .find(
        ({ ref }) =>
          ref.kind === kind && ref.name === name && ref.group === group,
      );
    const isPaused = blocker?.health.state === 'suspended';
    const others = more ? ` (and ${more} more)` : '';
    const paused = isPaused ? '; it is paused, so that never happens' : '';
    return {
      title: `the sync of ${nameOf(node)} waits for ${what}`,
      sentence: `${nameOf(
        node,
      )} goes on with its sync only when ${what}${others} ${
        WORDS[how]
      }${paused}.`,
      nextStep: confirm
        ? `Confirm the pruning in Argo CD, or keep ${what} in Git.`
        : `Look at ${what}: later waves wait for it.`,
      evidence: [
        { kind: 'status', text: message },
        blocker?.health.message
          ? {
              kind: 'status',
              nodeId: blocker.id,
              text: blocker.health.message,
              reason: blocker.health.reason,
            }
          : undefined,
      ],
      since: startedAt,
      symptom: true,
    };
  },
};
