import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'sync-window-application',
    'held on purpose, by the project',
    'Application web is not synced now, since a sync window of project shop does not allow it.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'sync-window-application',
    [
      {
        title:
          'a sync window of project shop keeps Application web from syncing',
        nextStep:
          'Wait until the window opens, or have somebody change it in the AppProject.',
        evidence: ['status: Sync operation blocked by sync window'],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('syncWindow', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['sync-window', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
});
