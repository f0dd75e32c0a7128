import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'composition-missing-xstore-named',
    'it names a Composition that is not there',
    'XStore shop cannot be composed: it names Composition nowhere, which does not exist.',
  ],
  [
    'composition-missing-xstore-selector',
    'a selector that matches none',
    'XStore shop cannot be composed: no Composition for kind XStore has labels region=north, tier=gold.',
  ],
  [
    'composition-missing-xstore-revision',
    'there are revisions, but none that its selector takes',
    'XStore shop cannot be composed: Composition xstores has no revision with labels channel=beta.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'cannot select Composition: no compatible Compositions found',
    'composition-missing-xstore-named',
    'XStore shop cannot be composed: no Composition for kind XStore is installed.',
  ],
  [
    'cannot fetch Composition: cannot get CompositionRevision: CompositionRevision.apiextensions.crossplane.io "xstores-7" not found',
    'composition-missing-xstore-named',
    'XStore shop cannot be composed: it names CompositionRevision xstores-7, which does not exist.',
  ],
];

describe('compositionMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['composition-missing', sentence]]);
  });
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['composition-missing', sentence]]);
  });
});
