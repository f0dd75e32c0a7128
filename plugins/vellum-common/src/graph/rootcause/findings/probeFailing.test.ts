import { probeFailing } from './probeFailing';
import { KubeObject } from '../../../kube/KubeObject';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { NOON } from '../../../__testUtils__/noon';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'probe-failing-readiness',
    'the event has the answer of the program',
    'Container web of Deployment web runs but gets no traffic, since its readiness probe (GET /ready on port 8080) fails: HTTP probe failed with statuscode: 503.',
  ],
  [
    'probe-failing-readiness-no-event',
    'a running container that is not ready has a readiness probe that fails, events or not',
    'Container web of Pod web-1-a runs but gets no traffic, since its readiness probe (GET /ready on port 8080) fails.',
  ],
  [
    'probe-failing-startup',
    'it is not started, so the other probes have not begun',
    'Container web of Pod web-1-a is restarted before it is up, since its startup probe (a command) fails: command timed out: "check" timed out after 1s.',
  ],
  [
    'probe-failing-liveness',
    'it looks like a crash, and the kubelet says it ended it',
    'Container web of Pod web-1-a is restarted again and again, since its liveness probe (port 8080) fails: dial tcp 10.0.0.7:8080: connect: connection refused.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'probe-failing-readiness',
    [
      {
        title: 'the readiness probe of container web of Deployment web fails',
        nextStep:
          'Read the log of pod web-1-a, and check that the probe asks where the program answers and gives it enough time.',
        evidence: [
          'event Unhealthy: Readiness probe failed: HTTP probe failed with statusco …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'probe-failing-readiness-no-event',
    [
      {
        title: 'the readiness probe of container web of Pod web-1-a fails',
        nextStep:
          'Read the log of pod web-1-a, and check that the probe asks where the program answers and gives it enough time.',
        evidence: [],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'probe-failing-startup',
    [
      {
        title: 'the startup probe of container web of Pod web-1-a fails',
        nextStep:
          'Read the log of pod web-1-a, and check that the probe asks where the program answers and gives it enough time.',
        evidence: [
          'event Unhealthy: Startup probe failed: command timed out: "check" timed …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'probe-failing-liveness',
    [
      {
        title: 'the liveness probe of container web of Pod web-1-a fails',
        nextStep:
          'Read the log of pod web-1-a, and check that the probe asks where the program answers and gives it enough time.',
        evidence: [
          'event Unhealthy: Liveness probe failed: dial tcp 10.0.0.7:8080: connect: …',
          'container CrashLoopBackOff: back-off 5m0s restarting failed container=we …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

const rules = [probeFailing];

const KILLED_OTHER = 'Container proxy failed liveness probe, will be restarted';

/** The pod of the file by itself, and the event about it. */
function readiness(): KubeObject[] {
  const objects = readObjects('findings/probe-failing-readiness.yaml');
  return objects
    .filter(({ kind }) => kind === 'Pod' || kind === 'Event')
    .map(({ metadata: { ownerReferences: _, ...metadata }, ...object }) => ({
      ...object,
      metadata,
    }));
}

function withStatus(pod: KubeObject, change: object): KubeObject {
  const [status] = pod.status!.containerStatuses as object[];
  const containerStatuses = [{ ...status, ...change }];
  return { ...pod, status: { ...pod.status, containerStatuses } };
}

/** What the kubelet says of a probe, and what is repeated. */
const ANSWERS: Array<[reason: string, message: string, words: string]> = [
  ['a failure', 'Readiness probe failed: 503', ': 503'],
  ['a failure without a space', 'Readiness probe failed:503', ': 503'],
  ['a warning', 'Readiness probe warning: 302', ': 302'],
  ['an error', 'Readiness probe errored: no shell', ': no shell'],
  [
    'an error and what came of it',
    'Readiness probe errored and resulted in unknown state: no shell',
    ': no shell',
  ],
  [
    'several lines as one',
    'Readiness probe failed: no\n  answer \n',
    ': no answer',
  ],
  ['a failure without words', 'Readiness probe failed: ', ''],
  ['other words', 'Readiness probe of Readiness probe failed: 503', ''],
];

describe('probeFailing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['probe-failing', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('gives a program the time to start', () => {
    const objects = readObjects('findings/probe-failing-readiness.yaml');
    const now = new Date('2026-11-20T11:01:00Z');
    expect(causesOf(objects, { now })).toEqual([]);
  });

  it('leaves the word to a crash: what keeps ending cannot answer', () => {
    const [pod] = readObjects('findings/crash-loop-between.yaml');
    const [container] = pod.spec!.containers as Array<Record<string, unknown>>;
    container.readinessProbe = { tcpSocket: { port: 8080 } };
    expect(causesOf([pod]).map(({ cause }) => cause)).toEqual(['crash-loop']);
  });

  it('knows an init container that keeps running and is ended', () => {
    const objects = readObjects('findings/probe-failing-liveness.yaml');
    const text = JSON.stringify(objects)
      .replace('"containers":', '"initContainers":')
      .replace('containerStatuses', 'initContainerStatuses')
      .replace('Container web failed', 'Init container web failed');
    expect(causesOf(JSON.parse(text))[0].sentence).toMatch(
      /^Init container web of Pod web-1-a is restarted again and again, since its liveness probe/,
    );
  });

  it('leaves a container alone that has no probe to fail', () => {
    const [pod] = readObjects('findings/probe-failing-readiness-no-event.yaml');
    (pod.spec!.containers as object[])[0] = { name: 'web' };
    expect(
      causesOf([pod], { now: NOON }).map(({ cause }) => cause),
    ).not.toContain('probe-failing');
  });

  it('does not take the event of another container', () => {
    const objects = readObjects('findings/probe-failing-readiness.yaml');
    const event = objects.find(({ kind }) => kind === 'Event')!;
    (event.involvedObject as Record<string, string>).fieldPath =
      'spec.containers{proxy}';
    expect(causesOf(objects)[0].sentence).not.toContain('503');
  });

  it.each(ANSWERS)('reads %s', (_reason, message, words) => {
    const [pod, event] = readiness();
    expect(causesOf([pod, { ...event, message }])[0].sentence).toBe(
      `Container web of Pod web-1-a runs but gets no traffic, since its readiness probe (GET /ready on port 8080) fails${words}.`,
    );
  });

  it.each<[string, object]>([
    ['of something else', { reason: 'FailedMount' }],
    ['of another probe', { message: 'Liveness probe failed: 503' }],
  ])('does not take an event %s', (_reason, change) => {
    const [pod, event] = readiness();
    const [finding] = causesOf([pod, { ...event, ...change }], { rules });
    expect(finding.sentence).toMatch(/ fails\.$/);
    expect(finding.evidence).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a port', { tcpSocket: { port: 8080 } }, ' (port 8080)'],
    ['a port of gRPC', { grpc: { port: 9090 } }, ' (port 9090)'],
    ['a command', { exec: { command: ['check'] } }, ' (a command)'],
    ['the root', { httpGet: { port: 'web' } }, ' (GET / on port web)'],
    ['nothing that is known', {}, ''],
  ])('says that it asks %s', (_reason, readinessProbe, target) => {
    const [pod] = readiness();
    pod.spec = { containers: [{ name: 'web', readinessProbe }] };
    expect(causesOf([pod], { rules })[0].sentence).toBe(
      `Container web of Pod web-1-a runs but gets no traffic, since its readiness probe${target} fails.`,
    );
  });

  it.each<[string, object]>([
    ['that is ready', { ready: true }],
    ['of which nothing is said', { ready: undefined }],
    ['that does not run', { state: { waiting: { reason: 'Other' } } }],
  ])('says nothing of a container %s', (_reason, change) => {
    const [pod] = readiness();
    expect(causesOf([withStatus(pod, change)], { rules })).toEqual([]);
  });

  it('says nothing of an init container that is not killed', () => {
    const [pod] = readiness();
    const text = JSON.stringify(pod)
      .replace('"containers":', '"initContainers":')
      .replace('containerStatuses', 'initContainerStatuses');
    expect(causesOf([JSON.parse(text)], { rules })).toEqual([]);
  });

  it.each<[string, object]>([
    ['for another reason', { reason: 'Preempting' }],
    ['for the sake of another container', { message: KILLED_OTHER }],
    ['in other words', { message: 'Stopping container web' }],
  ])('does not tell a container that was ended %s', (_reason, change) => {
    const [pod, unhealthy, killing] = readObjects(
      'findings/probe-failing-liveness.yaml',
    );
    const objects = [pod, unhealthy, { ...killing, ...change }];
    expect(causesOf(objects, { rules })).toEqual([]);
  });

  it('dates it by the pod where that does not say since when', () => {
    const [pod] = readiness();
    pod.status!.conditions = [{ type: 'Ready', status: 'False' }];
    pod.metadata.creationTimestamp = '2026-11-20T11:59:30Z';
    expect(causesOf([pod], { rules })).toEqual([]);
    pod.metadata.creationTimestamp = '2026-11-20T11:00:00Z';
    expect(causesOf([pod], { rules })).toHaveLength(1);
  });
});
