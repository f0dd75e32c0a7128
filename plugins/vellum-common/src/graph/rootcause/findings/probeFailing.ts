import { HEALTH_LIMITS } from '../../../health/limits';
import { findCondition } from '../../../kube/conditions';
import { KubeEvent } from '../../../kube/readEvent';
import { readField, readRecord } from '../../../kube/readField';
import { ageInMs } from '../../../text/formatAge';
import { capitalize } from '../../../text/letterCase';
import { withFullStop } from '../../../text/withFullStop';
import { describeRef } from '../../describeRef';
import { eventEvidence } from '../rule/evidence';
import { FindingRule } from '../rule/FindingRule';
import {
  containerEvidence,
  containersOf,
  describeContainer,
  hasCrashedLately,
  PodContainer,
} from '../reading/podContainers';
import { unwellPodOf } from '../reading/unwellPodOf';

type Probe = 'startup' | 'liveness' | 'readiness';

/** A failing probe of a container, and who says so. */
interface FailingProbe {
  container: PodContainer;
  probe: Probe;
  event?: KubeEvent;
}

/** What becomes of a container, before "its … probe fails". */
const CONSEQUENCE: Readonly<Record<Probe, string>> = {
  startup: 'is restarted before it is up',
  liveness: 'is restarted again and again',
  readiness: 'runs but gets no traffic',
};

/**
 * A program runs, and does not answer as the pod says it has to. The events tell which probe and how; without them the
 * kubelet's own bookkeeping does, since a running container without a probe counts as ready at once.
 *
 * @internal
 */
export const probeFailing: FindingRule = {
  cause: 'probe-failing',
  find(node, context) {
    const pod = unwellPodOf(node, context);
    const since = pod && findCondition(pod, 'Ready')?.lastTransitionTime;
    const age = ageInMs(since ?? node.createdAt, context.now) ?? Infinity;
    // A program that is only starting does not answer either.
    if (!pod || age < HEALTH_LIMITS.neverReported) {
      return undefined;
    }
    const events = context.eventsOf(node);
    const failing = containersOf(pod)
      .map(
        container =>
          killedByProbe(container, events) ??
          // A program that keeps ending does not answer either.
          (hasCrashedLately(container, context.now)
            ? undefined
            : unanswered(container, events)),
      )
      .find(Boolean);
    if (!failing) {
      return undefined;
    }
    const { container, probe, event } = failing;
    const workload = describeRef(context.index.workloadOf(node).ref);
    const what = describeContainer(container);
    const said = event && readAnswer(event.message);
    const target = targetOf(readRecord(container.spec, `${probe}Probe`));
    return {
      title: `the ${probe} probe of ${what} of ${workload} fails`,
      sentence: withFullStop(
        `${capitalize(what)} of ${workload} ${
          CONSEQUENCE[probe]
        }, since its ${probe} probe${target ? ` (${target})` : ''} fails${
          said ? `: ${said}` : ''
        }`,
      ),
      nextStep: `Read the log of pod ${node.ref.name}, and check that the probe asks where the program answers and gives it enough time.`,
      evidence: [eventEvidence(event), containerEvidence(container)],
      since: since ?? node.health.since,
    };
  },
};

/** The kubelet says in so many words that it ends a container since a probe failed. */
function killedByProbe(
  container: PodContainer,
  events: readonly KubeEvent[],
): FailingProbe | undefined {
  const start = new RegExp(
    `^${
      container.isInit ? 'Init container' : 'Container'
    } (\\S+) failed (liveness|startup) probe`,
  );
  const killing = events.find(
    ({ reason, message }) =>
      reason === 'Killing' && start.exec(message)?.[1] === container.name,
  );
  const probe = start.exec(killing?.message ?? '')?.[2];
  return probe
    ? {
        container,
        probe: probe as Probe,
        event: unhealthy(container, events, probe) ?? killing,
      }
    : undefined;
}

function unanswered(
  container: PodContainer,
  events: readonly KubeEvent[],
): FailingProbe | undefined {
  const { spec, status, isInit } = container;
  const isRunning = readRecord(status, 'state', 'running') !== undefined;
  if (isInit || !isRunning || readField(status, 'ready') !== false) {
    return undefined;
  }
  const isStarted = readField(status, 'started') !== false;
  const probe: Probe = isStarted ? 'readiness' : 'startup';
  return readRecord(spec, `${probe}Probe`)
    ? { container, probe, event: unhealthy(container, events, probe) }
    : undefined;
}

function unhealthy(
  { name }: PodContainer,
  events: readonly KubeEvent[],
  probe: string,
): KubeEvent | undefined {
  return events.find(
    ({ reason, message, fieldPath }) =>
      reason === 'Unhealthy' &&
      message.toLowerCase().startsWith(`${probe} probe`) &&
      (!fieldPath || fieldPath === `spec.containers{${name}}`),
  );
}

/** `Readiness probe failed: Get "http://10.0.0.7:8080/ready": context deadline exceeded` without its beginning. */
function readAnswer(message: string): string | undefined {
  const [, answer] =
    /^\w+ probe (?:failed|errored(?: and resulted in \w+ state)?|warning): ?(.*)$/s.exec(
      message,
    ) ?? [];
  return answer?.replace(/\s+/g, ' ').trim() || undefined;
}

/** `GET /ready on port 8080`, `port 8080`, `a command`. */
function targetOf(
  probe: Record<string, unknown> | undefined,
): string | undefined {
  const port = (field: string) => readField(probe, field, 'port');
  const path = readField(probe, 'httpGet', 'path');
  if (port('httpGet') !== undefined) {
    return `GET ${path ?? '/'} on port ${port('httpGet')}`;
  }
  const [plain] = [port('tcpSocket'), port('grpc')].filter(
    found => found !== undefined,
  );
  if (plain !== undefined) {
    return `port ${plain}`;
  }
  return readField(probe, 'exec') ? 'a command' : undefined;
}
