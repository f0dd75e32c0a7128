import { capitalize } from '../../../text/letterCase';
import { readNumber, readString } from '../../../kube/readField';
import { describeRef } from '../../describeRef';
import { eventEvidence } from '../rule/evidence';
import { FindingRule } from '../rule/FindingRule';
import {
  containerEvidence,
  containersOf,
  describeContainer,
  hasCrashedLately,
  lastEndOf,
  PodContainer,
  waitingMessage,
  waitingReason,
} from '../reading/podContainers';
import { unwellPodOf } from '../reading/unwellPodOf';

/** What the exit codes mean that shells and kernels agree on. */
const EXIT_CODES: Readonly<Record<number, string>> = {
  0: 'it ends without an error, though it has to keep running',
  126: 'its command cannot be executed',
  127: 'its command is not in the image',
  134: 'it aborts',
  137: 'it is killed from outside',
  139: 'it reads memory that is not its own',
  143: 'it is told to stop from outside',
};

const START_REASONS = /^(RunContainerError|StartError|CreateContainerError)$/;
/** So many restarts are no accident, even if the container runs at this moment. */
const SOME = 3;
const NO_COMMAND =
  /exec: "([^"]+)"(?:[^:]*): (?:executable file not found|stat [^:]*: no such file|no such file|permission denied)/;

/** @internal */
export const crashLoop: FindingRule = {
  cause: 'crash-loop',
  find(node, context) {
    const pod = unwellPodOf(node, context);
    const restarts = readString(pod, 'spec', 'restartPolicy') !== 'Never';
    const container =
      pod && restarts
        ? containersOf(pod).find(one => isCrashing(one, context.now))
        : undefined;
    if (!container) {
      return undefined;
    }
    const workload = describeRef(context.index.workloadOf(node).ref);
    const what = describeContainer(container);
    const why = explain(container);
    const words = [restartsOf(container), exitCodeOf(container)].filter(
      Boolean,
    );
    const backOff = context
      .eventsOf(node)
      .find(({ reason }) => reason === 'BackOff');
    return {
      title: `${what} of ${workload} keeps crashing`,
      sentence: `${capitalize(what)} of ${workload} keeps crashing${
        words.length > 0 ? ` (${words.join(', ')})` : ''
      }${why ? `: ${why}` : ''}.`,
      nextStep: why?.includes('command')
        ? 'Check the command of the container against what its image holds.'
        : `Read the log of pod ${node.ref.name}, container ${container.name}, of the run before: the program itself ends.`,
      evidence: [containerEvidence(container), eventEvidence(backOff)],
      since: node.health.since,
    };
  },
};

/** It waits for its next start, or it is between two crashes. */
function isCrashing(container: PodContainer, now: Date): boolean {
  const reason = waitingReason(container) ?? '';
  const isDown =
    readString(container.status, 'state', 'terminated', 'reason') !== undefined;
  return (
    reason === 'CrashLoopBackOff' ||
    (START_REASONS.test(reason) && commandOf(container) !== undefined) ||
    ((isDown || restartCount(container) >= SOME) &&
      hasCrashedLately(container, now))
  );
}

function explain(container: PodContainer): string | undefined {
  const command = commandOf(container);
  if (command) {
    return `its command ${command} cannot be executed`;
  }
  const { exitCode, reason } = lastEndOf(container) ?? {};
  if (container.isInit && exitCode === 0) {
    return undefined;
  }
  return reason && !['Error', 'Completed', 'StartError'].includes(reason)
    ? reason
    : EXIT_CODES[exitCode ?? -1];
}

function commandOf(container: PodContainer): string | undefined {
  const messages = [
    waitingMessage(container),
    // A container that never ran has no log: this is the words of the runtime.
    lastEndOf(container)?.reason === 'StartError'
      ? readString(container.status, 'lastState', 'terminated', 'message')
      : undefined,
  ];
  return messages
    .map(message => NO_COMMAND.exec(message ?? '')?.[1])
    .find(Boolean);
}

function restartsOf(container: PodContainer): string | undefined {
  const count = restartCount(container);
  return count > 0
    ? `restarted ${count === 1 ? 'once' : `${count} times`}`
    : undefined;
}

function restartCount({ status }: PodContainer): number {
  return readNumber(status, 'restartCount') ?? 0;
}

function exitCodeOf(container: PodContainer): string | undefined {
  const exitCode = lastEndOf(container)?.exitCode;
  return exitCode === undefined ? undefined : `last exit code ${exitCode}`;
}
