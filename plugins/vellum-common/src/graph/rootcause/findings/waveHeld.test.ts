import { waveHeld } from './waveHeld';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'wave-held-application',
    'it is paused on purpose, so the sync waits for ever',
    'Application web goes on with its sync only when Bucket assets (and 2 more) is healthy; it is paused, so that never happens.',
  ],
  [
    'wave-held-application-confirm',
    'somebody has to say yes, however young the sync is',
    'Application web goes on with its sync only when ConfigMap old may be pruned, which somebody has to confirm.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'waiting for completion of hook batch/Job/migrate',
    'wave-held-application',
    'Application web goes on with its sync only when Job migrate has ended.',
  ],
  [
    'waiting for deletion of /PersistentVolumeClaim/data',
    'wave-held-application',
    'Application web goes on with its sync only when PersistentVolumeClaim data is deleted.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'wave-held-application',
    [
      {
        title: 'the sync of Application web waits for Bucket assets',
        nextStep: 'Look at Bucket assets: later waves wait for it.',
        evidence: [
          'status: waiting for healthy state of storage.example.io/Bucket/assets an …',
          'status ReconcilePaused: Paused: Crossplane does not reconcile it',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'wave-held-application-confirm',
    [
      {
        title: 'the sync of Application web waits for ConfigMap old',
        nextStep:
          'Confirm the pruning in Argo CD, or keep ConfigMap old in Git.',
        evidence: [
          'status: waiting for pruning confirmation of /ConfigMap/old',
        ],
        since: '2026-11-20T11:59:00Z',
      },
    ],
  ],
];

/** The same words, where they lead to other advice: title and next step. */
const WORDS_ADVICE: Array<
  [message: string, file: string, title: string, nextStep: string]
> = [
  [
    'waiting for completion of hook batch/Job/migrate',
    'wave-held-application',
    'the sync of Application web waits for Job migrate',
    'Look at Job migrate: later waves wait for it.',
  ],
  [
    'waiting for deletion of /PersistentVolumeClaim/data',
    'wave-held-application',
    'the sync of Application web waits for PersistentVolumeClaim data',
    'Look at PersistentVolumeClaim data: later waves wait for it.',
  ],
];

describe('waveHeld', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['wave-held', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each(WORDS_ADVICE)(
    'knows what to do about %s',
    (message, file, title, nextStep) => {
      expect(adviceIn(file, message)).toMatchObject([{ title, nextStep }]);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['wave-held', sentence]]);
  });

  it('adds the words of what it waits for', () => {
    const [{ evidence }] = causesOf(
      readObjects('findings/wave-held-application.yaml'),
    );
    expect(evidence[1]).toMatchObject({
      kind: 'status',
      nodeId: 'storage.example.io/Bucket/team-a/assets',
    });
  });

  it('leaves a sync alone that has only begun to wait', () => {
    const objects = readObjects('findings/wave-held-application.yaml');
    const now = new Date('2026-11-20T11:05:00Z');
    expect(causesOf(objects, { now })).toEqual([]);
  });

  it.each<[string, object]>([
    ['that does not run', { phase: 'Succeeded' }],
    ['that waits for nothing', { message: 'all is well' }],
    ['that says nothing', { message: undefined }],
  ])('says nothing of a sync %s', (_reason, change) => {
    const [application] = readObjects('findings/wave-held-application.yaml');
    const operation = application.status!.operationState as object;
    application.status!.operationState = { ...operation, ...change };
    expect(causesOf([application], { rules: [waveHeld] })).toEqual([]);
  });

  it.each<[string, string]>([
    ['kind', 'storage.example.io/Key/assets'],
    ['name', 'storage.example.io/Bucket/other'],
    ['group', 'other.example.io/Bucket/assets'],
  ])('does not take an object of another %s for it', (_reason, blocker) => {
    const objects = readObjects('findings/wave-held-application.yaml');
    const operation = objects[0].status!.operationState as { message: string };
    operation.message = `waiting for healthy state of ${blocker}`;
    const [finding] = causesOf(objects, { rules: [waveHeld] });
    expect(finding.evidence).toHaveLength(1);
    expect(finding.sentence).toMatch(/ is healthy\.$/);
  });
});
