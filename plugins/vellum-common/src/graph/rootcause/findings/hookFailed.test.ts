import {
  Advice,
  adviceIn,
  findingsIn,
  toldIn,
} from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'hook-failed-application',
    'its Job is gone: only the sync remembers',
    'PreSync hook Job migrate of Application web failed: Job has reached the specified backoff limit; nothing of it was applied.',
  ],
  [
    'hook-failed-application-job',
    'the sync says nothing, the Job does',
    'PreSync hook Job migrate of Application web failed: Job was active longer than specified deadline; nothing of it was applied.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'hook-failed-application',
    [
      {
        title: 'PreSync hook Job migrate of Application web failed',
        nextStep:
          'Read the log of the pods of Job migrate, if they are still there, then sync again.',
        evidence: [
          'status Failed: Job has reached the specified backoff limit',
          'status SyncFailed: one or more synchronization tasks completed unsuccess …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'hook-failed-application-job',
    [
      {
        title: 'PreSync hook Job migrate of Application web failed',
        nextStep: 'Read the log of the pods of Job migrate, then sync again.',
        evidence: [
          'status Failed: Job was active longer than specified deadline',
          'status SyncFailed: one or more synchronization tasks completed unsuccess …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('hookFailed', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['hook-failed', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each([
    ['hook-failed-application', ', if they are still there'],
    ['hook-failed-application-job', ''],
  ])('sends the reader of %s to the pods%s', (file, hint) => {
    expect(findingsIn(file)[0].nextStep).toBe(
      `Read the log of the pods of Job migrate${hint}, then sync again.`,
    );
  });
});
