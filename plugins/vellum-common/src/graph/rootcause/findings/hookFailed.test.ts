import { hookFailed } from './hookFailed';
import { refOf } from '../../../kube/ResourceRef';
import { KubeObject } from '../../../kube/KubeObject';
import { readObjects } from '../../../__testUtils__/readObjects';
import { makeApplication } from '../../../__testUtils__/makeApplication';
import { causesOf } from '../../../__testUtils__/causesOf';
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

const HOOK = {
  group: 'batch',
  kind: 'Job',
  name: 'migrate',
  namespace: 'team-a',
  status: 'Synced',
  hookType: 'Sync',
  hookPhase: 'Failed',
};
const syncOf = (hook: object, operation: object = {}) =>
  makeApplication('web', {
    status: {
      operationState: {
        phase: 'Failed',
        message: '',
        syncResult: { resources: [{ ...HOOK, ...hook }] },
        ...operation,
      },
    },
  });

/** What a sync says of its hook, and what is told. */
const HOOKS: Array<[reason: string, hook: object, words: string]> = [
  [
    'what comes after a hook of the sync itself',
    {},
    'Sync hook Job migrate of Application web failed; what comes after it was not applied',
  ],
  [
    'that all was applied before a hook that follows',
    { hookType: 'PostSync' },
    'PostSync hook Job migrate of Application web failed; everything was applied, but the sync does not count',
  ],
  [
    'what was not cleaned up',
    { hookType: 'SyncFail' },
    'SyncFail hook Job migrate of Application web failed; it should have cleaned up after a failed sync',
  ],
  [
    'no effect of a phase that is not known',
    { hookType: 'Later' },
    'Later hook Job migrate of Application web failed',
  ],
  [
    'the words without their full stop, and with the stops in them',
    { hookType: 'Later', message: 'v1.2 is too old.' },
    'Later hook Job migrate of Application web failed: v1.2 is too old',
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

  it.each(HOOKS)('says %s', (_reason, hook, words) => {
    expect(causesOf([syncOf(hook)])[0].sentence).toBe(`${words}.`);
  });

  it.each<[string, object, object]>([
    ['an object that is no hook', { hookType: undefined }, {}],
    ['a hook that was refused', { status: 'SyncFailed' }, {}],
    ['a hook that did not fail', { hookPhase: 'Succeeded' }, {}],
    ['a hook of a sync that went through', {}, { phase: 'Succeeded' }],
  ])('says nothing of %s', (_reason, hook, operation) => {
    const causes = causesOf([syncOf(hook, operation)], { rules: [hookFailed] });
    expect(causes).toEqual([]);
  });

  it('leaves the word to a Job that is shown and says why', () => {
    const [application] = readObjects(
      'findings/hook-failed-application-job.yaml',
    );
    const [job] = readObjects('findings/job-failed-deadline.yaml');
    job.metadata.annotations = {
      'argocd.argoproj.io/tracking-id': 'web:batch/Job:team-a/migrate',
    };
    const { group, kind, namespace, name } = refOf(job);
    const row = { group, kind, namespace, name, status: 'Synced' };
    const shown = {
      ...application,
      status: { ...application.status, resources: [row] },
    };
    const causes = (...objects: KubeObject[]) =>
      causesOf(objects).map(({ cause }) => cause);
    expect(causes(shown, job)).toEqual(['job-failed']);
    expect(causes(application, job)).toEqual(['hook-failed']);
  });
});
