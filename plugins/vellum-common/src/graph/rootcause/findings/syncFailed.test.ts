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
});
