import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';
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

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'field-required-xstore',
    [
      {
        title: 'bucket is not created: spec.region is missing',
        nextStep:
          'Set spec.region, or change the Composition that requires it.',
        evidence: [],
        since: '2026-11-20T10:00:00Z',
      },
    ],
  ],
];

describe('fieldRequired', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['field-required', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('is no finding once the field is set', () => {
    const objects = readObjects('findings/field-required-xstore.yaml');
    objects[0].spec!.region = 'north';
    expect(causesOf(objects).map(({ cause }) => cause)).toEqual([
      'reported-failure',
    ]);
  });
});
