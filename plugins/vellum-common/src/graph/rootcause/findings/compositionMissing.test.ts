import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

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

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'composition-missing-xstore-named',
    [
      {
        title: 'Composition nowhere does not exist',
        nextStep:
          'Install Composition nowhere, or name another by pull request.',
        evidence: [
          'condition: cannot fetch Composition: cannot get Composition: Composition …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'composition-missing-xstore-selector',
    [
      {
        title: 'no Composition fits XStore shop',
        nextStep:
          'Check the compositionSelector against the labels of the Compositions, and their compositeTypeRef.',
        evidence: [
          'condition: cannot select Composition: no compatible Compositions found',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'composition-missing-xstore-revision',
    [
      {
        title: 'no revision of its Composition fits XStore shop',
        nextStep:
          'Check the compositionRevisionSelector against the labels of the Composition.',
        evidence: [
          'condition: cannot fetch Composition: no compatible CompositionRevisions …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

/** The same words, where they lead to other advice: title and next step. */
const WORDS_ADVICE: Array<
  [message: string, file: string, title: string, nextStep: string]
> = [
  [
    'cannot select Composition: no compatible Compositions found',
    'composition-missing-xstore-named',
    'no Composition fits XStore shop',
    'Install a Composition whose compositeTypeRef is this version of XStore.',
  ],
  [
    'cannot fetch Composition: cannot get CompositionRevision: CompositionRevision.apiextensions.crossplane.io "xstores-7" not found',
    'composition-missing-xstore-named',
    'CompositionRevision xstores-7 does not exist',
    'Install CompositionRevision xstores-7, or name another by pull request.',
  ],
];

describe('compositionMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['composition-missing', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each(WORDS_ADVICE)(
    'knows what to do about %s',
    (message, file, title, nextStep) => {
      expect(adviceIn(file, message)).toMatchObject([{ title, nextStep }]);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['composition-missing', sentence]]);
  });
});
