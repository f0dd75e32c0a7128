import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'suspended-above-paused',
    'a correction of the bucket would not arrive',
    'XShop shop is paused, so nothing below it is changed before it is taken up again, and Bucket data is not ready.',
  ],
  [
    'suspended-above-kustomization',
    'so would none of the pod',
    'Kustomization apps is suspended, so nothing below it is changed before it is resumed, and Pod web-1-a is not ready.',
  ],
];

describe('suspendedAbove', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(
      toldIn(file).filter(([cause]) => cause === 'suspended-above'),
    ).toEqual([['suspended-above', sentence]]);
  });

  it('says nothing where all below is as wanted', () => {
    expect(toldIn('suspended-above-well')).toEqual([]);
  });

  it('tells what is wrong below first', () => {
    expect(
      toldIn('suspended-above-kustomization').map(([cause]) => cause),
    ).toEqual(['config-missing', 'suspended-above']);
  });
});
