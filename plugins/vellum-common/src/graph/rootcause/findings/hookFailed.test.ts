import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'hook-failed-application',
    'its Job is gone: only the sync remembers',
    'PreSync hook Job migrate of Application web failed: Job has reached the specified backoff limit; nothing of it was applied.',
  ],
];

describe('hookFailed', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['hook-failed', sentence]]);
  });
});
