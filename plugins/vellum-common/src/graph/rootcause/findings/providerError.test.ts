import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'provider-error-bucket',
    'the words of the other side, without the way there',
    'Bucket assets cannot be applied: the name assets is taken by another account.',
  ],
  [
    'provider-error-bucket-asynchronous',
    'tried in the background: Synced says nothing of it',
    'Bucket assets cannot be applied: region eu-9 does not exist.',
  ],
  [
    'provider-error-xstore-referenced',
    'what takes a value from the one that was refused only waits for it',
    'Key main cannot be applied: team-a may have no more keys.',
  ],
];

describe('providerError', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['provider-error', sentence]]);
  });
});
