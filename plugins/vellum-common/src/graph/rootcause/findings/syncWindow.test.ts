import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'sync-window-application',
    'held on purpose, by the project',
    'Application web is not synced now, since a sync window of project shop does not allow it.',
  ],
];

describe('syncWindow', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['sync-window', sentence]]);
  });
});
