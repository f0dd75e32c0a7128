import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'application-set-error-applicationset',
    'its Applications stay, so nobody notices',
    'ApplicationSet teams cannot make its Applications: its generators give nothing to make Applications from (error getting directories from repo: authentication required); those that exist stay as they are.',
  ],
];

describe('applicationSetError', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['application-set-error', sentence]]);
  });
});
