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
});
