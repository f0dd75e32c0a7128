import { emphasizeNames } from './emphasizeNames';

const strong = (sentence: string, names: string[]) =>
  emphasizeNames(sentence, names)
    .map(({ text, strong: isStrong }) => (isStrong ? `[${text}]` : text))
    .join('');

describe('emphasizeNames', () => {
  it.each([
    {
      reason: 'names are set apart',
      sentence: 'Release knative-operator failed.',
      names: ['knative-operator'],
      expected: 'Release [knative-operator] failed.',
    },
    {
      reason: 'a name inside a longer word is left alone',
      sentence: 'istio-base waits for istio; istio.io too',
      names: ['istio'],
      expected: 'istio-base waits for [istio]; istio.io too',
    },
    {
      reason: 'the longest name wins',
      sentence: 'istio-base',
      names: ['istio', 'istio-base'],
      expected: '[istio-base]',
    },
    {
      reason: 'a name at the end of a sentence',
      sentence: 'It waits for a.b.',
      names: ['a.b'],
      expected: 'It waits for [a.b].',
    },
    {
      reason: 'signs of regular expressions are only signs',
      sentence: 'role system:(x)+ is there',
      names: ['system:(x)+'],
      expected: 'role [system:(x)+] is there',
    },
    {
      reason: 'no names, no change',
      sentence: 'All is well',
      names: ['', ''],
      expected: 'All is well',
    },
  ])('$reason', ({ sentence, names, expected }) => {
    expect(strong(sentence, names)).toBe(expected);
  });
});
