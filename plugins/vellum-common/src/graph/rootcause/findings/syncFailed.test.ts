import { makeApplication } from '../../../__testUtils__/makeApplication';
import {
  Advice,
  adviceIn,
  findingsIn,
  toldIn,
} from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'sync-failed-application',
    'the object that was refused says more than the sync',
    'Application web could not be synced: Deployment web failed (Deployment.apps "web" is invalid: spec.template.spec.containers[0].image: Required value).',
  ],
  [
    'sync-failed-application-retrying',
    'an attempt that is repeated counts as running',
    'Application web could not be synced: one or more objects failed to apply (dry run). Retrying attempt #2 at 12:01PM.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'sync-failed-application',
    [
      {
        title: 'the sync of Application web failed at Deployment web',
        nextStep: 'Correct Deployment web in Git and sync again.',
        evidence: [
          'status SyncFailed: Deployment.apps "web" is invalid: spec.template.spec. …',
          'status SyncFailed: one or more objects failed to apply, reason: Deployme …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'sync-failed-application-retrying',
    [
      {
        title: 'the sync of Application web failed',
        nextStep: 'Read what the sync says, correct it in Git and sync again.',
        evidence: [
          'status SyncRunning: one or more objects failed to apply (dry run). Retry …',
        ],
        since: '2026-11-20T11:59:00Z',
      },
    ],
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'Operation terminated',
    'sync-failed-application-retrying',
    'Application web could not be synced: somebody or a time limit ended the sync.',
  ],
];

const operationOf = (resources: unknown[], message = 'no reason is known') => ({
  phase: 'Failed',
  message,
  syncResult: { resources },
});
const syncOf = (resources: unknown[], message?: string) =>
  makeApplication('web', {
    status: { operationState: operationOf(resources, message) },
  });
const rowOf = (name: string, more: object) => ({
  group: 'apps',
  kind: 'Deployment',
  name,
  namespace: 'team-a',
  ...more,
});
const REFUSED = rowOf('web', { status: 'SyncFailed', message: 'no' });
const BROKEN = rowOf('api', { status: 'Synced', hookPhase: 'Failed' });

/** What is said of the objects, and what of it is told. */
const RESULTS: Array<[reason: string, resources: unknown[], words: string]> = [
  ['what was refused', [REFUSED], 'Deployment web failed (no)'],
  [
    'what was refused before what is not well',
    [BROKEN, REFUSED],
    'Deployment web failed (no)',
  ],
  [
    'which others were refused, too',
    [REFUSED, rowOf('db', { status: 'SyncFailed' })],
    'Deployment web failed (no); so did Deployment db',
  ],
  [
    'what is not well where it says nothing',
    [rowOf('db', { status: 'Synced', hookPhase: 'Succeeded' }), BROKEN],
    'Deployment api failed (it is not well)',
  ],
  [
    'which others are not well',
    [BROKEN, rowOf('db', { hookPhase: 'Error' })],
    'Deployment api failed (it is not well); so did Deployment db',
  ],
  [
    'the words without their full stop, and with the stops in them',
    [rowOf('web', { status: 'SyncFailed', message: 'v1.2 is too old.' })],
    'Deployment web failed (v1.2 is too old)',
  ],
];

/** What is said of the sync alone, and what of it is told. */
const REASONS: Array<[reason: string, message: string, words: string]> = [
  [
    'that no reason is given',
    'one or more objects failed to apply, reason: ',
    'no reason is given',
  ],
  [
    'the reason without its full stop, and with the stops in it',
    'ComparisonError: v1.2 is too old.',
    'v1.2 is too old',
  ],
];

describe('syncFailed', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['sync-failed', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['sync-failed', sentence]]);
  });

  it('says where what runs is what Git says all the same', () => {
    const [application] = readObjects('findings/sync-failed-application.yaml');
    application.status!.sync = { status: 'Synced' };
    expect(causesOf([application])[0].sentence).toMatch(
      /\. What runs is what Git says all the same\.$/,
    );
  });

  it('leaves the word to what was applied and is not well', () => {
    expect(
      findingsIn('sync-failed-application-degraded').map(({ cause }) => cause),
    ).toEqual(['decryption-failed']);
  });

  it.each(RESULTS)('says %s', (_reason, resources, words) => {
    const [{ cause, sentence }] = causesOf([syncOf(resources)]);
    expect([cause, sentence]).toEqual([
      'sync-failed',
      `Application web could not be synced: ${words}.`,
    ]);
  });

  it.each(REASONS)('says %s', (_reason, message, words) => {
    const [{ cause, sentence }] = causesOf([syncOf([], message)]);
    expect([cause, sentence]).toEqual([
      'sync-failed',
      `Application web could not be synced: ${words}.`,
    ]);
  });

  it.each<[string, unknown[], string[]]>([
    ['something was refused', [REFUSED], ['sync-failed', 'decryption-failed']],
    [
      'something was refused, whatever else is not well',
      [BROKEN, REFUSED],
      ['sync-failed', 'decryption-failed'],
    ],
    ['nothing is said of any object', [], ['sync-failed', 'decryption-failed']],
    ['all was applied, and some is not well', [BROKEN], ['decryption-failed']],
  ])('is told beside what is below where %s', (_reason, resources, causes) => {
    const [application, sealed] = readObjects(
      'findings/sync-failed-application-degraded.yaml',
    );
    application.status!.operationState = operationOf(resources);
    expect(causesOf([application, sealed]).map(({ cause }) => cause)).toEqual(
      causes,
    );
  });
});
