import { KubeObject } from '../../../kube/KubeObject';
import { HEALTH_LIMITS } from '../../../health/limits';
import {
  readField,
  readList,
  readNumber,
  readString,
} from '../../../kube/readField';
import { ageInMs } from '../../../text/formatAge';
import { FindingEvidence } from '../../types';
import { compact } from '../rule/evidence';

/** A container of a pod, as asked for and as reported; both are unknown until they are read. @internal */
export interface PodContainer {
  name: string;
  isInit: boolean;
  spec: unknown;
  status: unknown;
}

/** The containers of a pod with what is known of each, those that start first, first. @internal */
export function containersOf(pod: KubeObject): PodContainer[] {
  const read = (field: string, isInit: boolean): PodContainer[] => {
    const specs = readList(pod, 'spec', `${field}s`);
    const statuses = readList(pod, 'status', `${field}Statuses`);
    const named = (list: readonly unknown[], name: string) =>
      list.find(candidate => readString(candidate, 'name') === name);
    const names = [...specs, ...statuses].flatMap(
      entry => readString(entry, 'name') ?? [],
    );
    return [...new Set(names)].map(name => ({
      name,
      isInit,
      spec: named(specs, name),
      status: named(statuses, name),
    }));
  };
  return [...read('initContainer', true), ...read('container', false)];
}

/** Why a container waits: the kubelet's word, such as `CrashLoopBackOff`. @internal */
export function waitingReason({ status }: PodContainer): string | undefined {
  return readString(status, 'state', 'waiting', 'reason');
}

/** Why a container waits, in the kubelet's words. @internal */
export function waitingMessage({ status }: PodContainer): string | undefined {
  return readString(status, 'state', 'waiting', 'message');
}

/** How a container ended last. @internal */
export interface ContainerEnd {
  exitCode?: number;
  /** `OOMKilled`, `Error`, `Completed`, `StartError` … */
  reason?: string;
  at?: string;
}

/** How a container ended, now or before it was started again; `undefined` where it never did. @internal */
export function lastEndOf({ status }: PodContainer): ContainerEnd | undefined {
  for (const field of ['state', 'lastState']) {
    const exitCode = readNumber(status, field, 'terminated', 'exitCode');
    const reason = readString(status, field, 'terminated', 'reason');
    if (exitCode !== undefined || reason) {
      return {
        exitCode,
        reason,
        at: readString(status, field, 'terminated', 'finishedAt'),
      };
    }
  }
  return undefined;
}

/** Whether a container ended with an error so lately that this is still what is wrong with it. @internal */
export function hasCrashedLately(container: PodContainer, now: Date): boolean {
  const end = lastEndOf(container);
  const isUp = readField(container.status, 'ready') === true;
  const age = ageInMs(end?.at, now) ?? 0;
  return (
    end !== undefined &&
    end.exitCode !== 0 &&
    !isUp &&
    age < HEALTH_LIMITS.progressing
  );
}

/** `container web`, `init container migrate`. @internal */
export function describeContainer({ name, isInit }: PodContainer): string {
  return `${isInit ? 'init container' : 'container'} ${name}`;
}

/**
 * The state of a container as evidence, where it says anything. What a program wrote as it ended is left out: it is part of its log, which may
 * hold anything.
 *
 * @internal
 */
export function containerEvidence(
  container: PodContainer,
): FindingEvidence | undefined {
  const restarts = readNumber(container.status, 'restartCount');
  const end = lastEndOf(container);
  const reason = waitingReason(container) ?? end?.reason;
  const words = [
    restarts !== undefined && restarts > 0 && `restarted ${restarts} times`,
    end?.exitCode !== undefined && `last exit code ${end.exitCode}`,
  ].filter(Boolean);
  const text =
    waitingMessage(container) ??
    (reason || words.length > 0
      ? [describeContainer(container), words.join(', ')]
          .filter(Boolean)
          .join(': ')
      : undefined);
  return text
    ? compact({ kind: 'container', text, reason, since: end?.at })
    : undefined;
}
