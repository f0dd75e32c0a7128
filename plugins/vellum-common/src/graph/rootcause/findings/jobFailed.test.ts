import { jobFailed } from './jobFailed';
import { KubeObject } from '../../../kube/KubeObject';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'job-failed-backoff',
    'of several pods the last one counts, and none is told of besides',
    'Job migrate gave up after 3 failed tries; container migrate ended with exit code 3.',
  ],
  [
    'job-failed-memory',
    'the kernel says more than the exit code',
    'Job migrate gave up after 1 failed try; container migrate ended with OOMKilled (exit code 137).',
  ],
  [
    'job-failed-deadline',
    'its pods are gone, only the deadline is known',
    'Job migrate did not finish within its deadline of 300 s.',
  ],
  [
    'job-failed-policy',
    'a rule of its own gave up, in words of its own',
    'Job migrate failed: Container migrate for pod team-a/migrate-x failed with exit code 42 matching FailJob rule at index 0.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'job-failed-backoff',
    [
      {
        title: 'Job migrate failed',
        nextStep:
          'Read the log of pod migrate-b, container migrate; a Job that gave up has to be made again.',
        evidence: [
          'condition BackoffLimitExceeded: Job has reached the specified backoff li …',
          'container Error: container migrate: last exit code 3',
        ],
        since: '2026-11-20T11:05:00Z',
      },
    ],
  ],
  [
    'job-failed-memory',
    [
      {
        title: 'Job migrate failed',
        nextStep:
          'Read the log of pod migrate-a, container migrate; a Job that gave up has to be made again.',
        evidence: [
          'condition BackoffLimitExceeded: Job has reached the specified backoff li …',
          'container OOMKilled: container migrate: last exit code 137',
        ],
        since: '2026-11-20T11:05:00Z',
      },
    ],
  ],
  [
    'job-failed-deadline',
    [
      {
        title: 'Job migrate did not finish in time',
        nextStep:
          'Look at its events; a Job that gave up has to be made again.',
        evidence: [
          'condition DeadlineExceeded: Job was active longer than specified deadlin …',
        ],
        since: '2026-11-20T11:05:00Z',
      },
    ],
  ],
  [
    'job-failed-policy',
    [
      {
        title: 'Job migrate failed',
        nextStep:
          'Look at its events; a Job that gave up has to be made again.',
        evidence: [
          'condition PodFailurePolicy: Container migrate for pod team-a/migrate-x f …',
        ],
        since: '2026-11-20T11:05:00Z',
      },
    ],
  ],
];

const rules = [jobFailed];

/** The Job of the file, with other parts and conditions. */
function jobWith(
  { spec, status, ...condition }: { spec?: object; status?: object },
  conditions: object[] = [{ type: 'Failed', status: 'True', ...condition }],
): KubeObject {
  const [job] = readObjects('findings/job-failed-deadline.yaml');
  return {
    ...job,
    spec: { ...spec },
    status: { ...status, conditions },
  };
}

/** A pod whose container ended in some way. */
const ended = (pod: KubeObject, terminated: object): KubeObject => ({
  ...pod,
  status: {
    phase: 'Failed',
    containerStatuses: [{ name: 'migrate', state: { terminated } }],
  },
});

/** How a Job failed, and what is said of it. */
const FAILURES: Array<[reason: string, change: object, words: string]> = [
  [
    'its deadline',
    { reason: 'DeadlineExceeded', spec: { activeDeadlineSeconds: 60 } },
    'did not finish within its deadline of 60 s',
  ],
  [
    'that it has a deadline where it does not say which',
    { reason: 'DeadlineExceeded' },
    'did not finish within its deadline',
  ],
  [
    'one try',
    { reason: 'BackoffLimitExceeded', status: { failed: 1 } },
    'gave up after 1 failed try',
  ],
  [
    'how many tries it allows where nobody counted',
    { reason: 'BackoffLimitExceeded', spec: { backoffLimit: 2 } },
    'gave up after more failures than the 2 it allows',
  ],
  [
    'how many Kubernetes allows where it does not say',
    { reason: 'BackoffLimitExceeded' },
    'gave up after more failures than the 6 it allows',
  ],
  [
    'the words without their full stop, and with the stops in them',
    { reason: 'PodFailurePolicy', message: 'v1.2 is too old.' },
    'failed: v1.2 is too old',
  ],
  ['that nothing is said', {}, 'failed: no reason is given'],
];

describe('jobFailed', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['job-failed', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('keeps the failures of its pods to itself', () => {
    const [finding, ...others] = causesOf(
      readObjects('findings/job-failed-backoff.yaml'),
    );
    expect(others).toEqual([]);
    expect(finding.evidence[1]).toMatchObject({
      kind: 'container',
      nodeId: '/Pod/team-a/migrate-b',
    });
  });

  it('forgets a scheduled run after which another succeeded', () => {
    expect(toldIn('job-failed-overtaken')).toEqual([]);
  });

  it('tells a scheduled run that was the last', () => {
    const objects = readObjects('findings/job-failed-overtaken.yaml');
    objects[0].status!.lastSuccessfulTime = '2026-11-20T10:31:00Z';
    expect(causesOf(objects).map(({ cause }) => cause)).toContain('job-failed');
  });

  it.each(FAILURES)('says %s', (_reason, change, words) => {
    const [{ sentence }] = causesOf([jobWith(change)], { rules });
    expect(sentence).toBe(`Job migrate ${words}.`);
  });

  it.each<[string, object[]]>([
    ['whose failure is taken back', [{ type: 'Failed', status: 'False' }]],
    ['that is suspended', [{ type: 'Suspended', status: 'True' }]],
  ])('says nothing of a Job %s', (_reason, conditions) => {
    expect(causesOf([jobWith({}, conditions)], { rules })).toEqual([]);
  });

  it('tells a Job that is about to fail', () => {
    const job = jobWith({}, [{ type: 'FailureTarget', status: 'True' }]);
    expect(causesOf([job], { rules })).toHaveLength(1);
  });

  it.each<[string, object, object, string]>([
    [
      'no word that says no more than the code',
      { exitCode: 2, reason: 'Completed' },
      { exitCode: 1 },
      'container migrate ended with exit code 2',
    ],
    [
      'the first of two that ended at one time',
      { exitCode: 2 },
      { exitCode: 3, finishedAt: '2026-11-20T11:04:00Z' },
      'container migrate ended with exit code 2',
    ],
    [
      'an end with a time before one without',
      { exitCode: 2 },
      { exitCode: 3, finishedAt: undefined },
      'container migrate ended with exit code 2',
    ],
    [
      'no container that ended well',
      { exitCode: 0 },
      { exitCode: 3 },
      'container migrate ended with exit code 3',
    ],
    [
      'nothing of containers that did not end',
      { exitCode: undefined, reason: undefined },
      { exitCode: undefined, reason: undefined },
      'after 3 failed tries',
    ],
  ])('cites %s', (_reason, one, other, words) => {
    const [job, a, b] = readObjects('findings/job-failed-backoff.yaml');
    const end = { exitCode: 1, finishedAt: '2026-11-20T11:04:00Z' };
    const pods = [
      ended(a, { ...end, ...one }),
      ended(b, { ...end, finishedAt: '2026-11-20T11:01:00Z', ...other }),
    ];
    const [{ sentence }] = causesOf([job, ...pods]);
    expect(sentence).toMatch(new RegExp(`${words}\\.$`));
  });

  it('sends the reader to the events where no pod is shown', () => {
    const [job] = readObjects('findings/job-failed-backoff.yaml');
    expect(causesOf([job])[0].nextStep).toBe(
      'Look at its events; a Job that gave up has to be made again.',
    );
  });
});
