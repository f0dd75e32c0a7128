import { toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'field-required-xstore',
    'no condition says so: it is in the Composition',
    'XStore shop does not create bucket before the field spec.region is set; nothing in the Composition writes it.',
  ],
];

describe('fieldRequired', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['field-required', sentence]]);
  });

  it('is no finding once the field is set', () => {
    const objects = readObjects('findings/field-required-xstore.yaml');
    objects[0].spec!.region = 'north';
    expect(causesOf(objects).map(({ cause }) => cause)).toEqual([
      'reported-failure',
    ]);
  });
});
