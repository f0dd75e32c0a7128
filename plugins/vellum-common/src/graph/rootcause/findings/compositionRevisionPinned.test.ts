import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'composition-revision-pinned-xstore-behind',
    'well as it is, but not what the Composition says; the newest of another Composition does not count',
    'XStore shop stays on revision 1 of Composition xstores on purpose; the newest is 3.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'composition-revision-pinned-xstore-behind',
    [
      {
        title: 'XStore shop stays on an older revision of its Composition',
        nextStep:
          'Set compositionRevisionRef to the newest revision, or compositionUpdatePolicy to Automatic, by pull request.',
        evidence: ['spec: compositionUpdatePolicy: Manual'],
      },
    ],
  ],
];

describe('compositionRevisionPinned', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['composition-revision-pinned', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each([
    ['compositionUpdatePolicy', 'Automatic', 'moves on by itself'],
    ['compositionRevisionRef', { name: 'xstores-3' }, 'is at the newest'],
  ])('says nothing where %s is %j: it %s', (field, value, _reason) => {
    const objects = readObjects(
      'findings/composition-revision-pinned-xstore-behind.yaml',
    );
    Object.assign(objects[0].spec!.crossplane as object, { [field]: value });
    expect(causesOf(objects)).toEqual([]);
  });
});
