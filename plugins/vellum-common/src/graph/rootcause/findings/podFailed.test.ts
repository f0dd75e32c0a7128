import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'pod-failed-exit',
    'two tries that failed alike are told once, and the Job has not given up',
    'A try of Job migrate failed: container migrate ended with exit code 1; the Job goes on as long as it may.',
  ],
  [
    'pod-failed-evicted',
    'the node had no room left',
    'Pod web-1-a was taken off its node to make room: The node was low on resource: ephemeral-storage.',
  ],
  [
    'pod-failed-node',
    'the node went away',
    'Pod web-1-a was ended because its node shut down: Pod was terminated in response to imminent node shutdown.',
  ],
  [
    'pod-failed-deadline',
    'the pod has a deadline of its own',
    'Pod web-1-a ran longer than it may: Pod was active on the node longer than the specified deadline.',
  ],
  [
    'pod-failed-admission',
    'the kubelet refused what the scheduler sent, and says why',
    "Pod web-1-a failed: Node didn't have enough resource: cpu, requested: 4000, used: 3000, capacity: 4000.",
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'pod-failed-exit',
    [
      {
        title: 'a pod of Job migrate failed',
        nextStep: 'Read the log of pod migrate-a, container migrate.',
        evidence: ['container Error: container migrate: last exit code 1'],
        since: '2026-11-20T11:01:00Z',
      },
    ],
  ],
  [
    'pod-failed-evicted',
    [
      {
        title: 'a pod of Pod web-1-a failed',
        nextStep: 'Look at the node of the pod; a failed pod can be deleted.',
        evidence: [
          'status Evicted: The node was low on resource: ephemeral-storage.',
        ],
      },
    ],
  ],
  [
    'pod-failed-node',
    [
      {
        title: 'a pod of Pod web-1-a failed',
        nextStep: 'Look at the node of the pod; a failed pod can be deleted.',
        evidence: [
          'status NodeShutdown: Pod was terminated in response to imminent node shu …',
        ],
      },
    ],
  ],
  [
    'pod-failed-deadline',
    [
      {
        title: 'a pod of Pod web-1-a failed',
        nextStep: 'Look at the node of the pod; a failed pod can be deleted.',
        evidence: [
          'status DeadlineExceeded: Pod was active on the node longer than the spec …',
        ],
      },
    ],
  ],
  [
    'pod-failed-admission',
    [
      {
        title: 'a pod of Pod web-1-a failed',
        nextStep: 'Look at the node of the pod; a failed pod can be deleted.',
        evidence: [
          "status OutOfcpu: Node didn't have enough resource: cpu, requested: 4000, …",
        ],
      },
    ],
  ],
];

describe('podFailed', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['pod-failed', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
});
