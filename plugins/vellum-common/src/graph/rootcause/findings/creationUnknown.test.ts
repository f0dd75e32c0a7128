import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'creation-unknown-bucket',
    'it goes on only when a person says so',
    'Bucket assets is left alone: its provider was stopped while it created it, and does not know whether that went through.',
  ],
];

describe('creationUnknown', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['creation-unknown', sentence]]);
  });
});
