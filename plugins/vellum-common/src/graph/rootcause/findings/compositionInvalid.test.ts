import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'composition-invalid-xstore-fatal',
    'a function gave up: its step and its words',
    'XStore shop cannot be composed: step resources of Composition xstores fails: cannot render composed resource "bucket" "FromCompositeFieldPath" patch at index 0: transform at index 0 returned error: key eu is not found in map.',
  ],
  [
    'composition-invalid-xstore-refused',
    'only an event says what was refused',
    'XStore shop cannot be composed: the cluster does not take bucket as Composition xstores makes it: Bucket.storage.example.io "shop-bucket" is invalid: spec.forProvider.region: Required value.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'composition-invalid-xstore-fatal',
    [
      {
        title: 'the Composition of XStore shop does not work',
        nextStep:
          'Check the Composition, and what it is given, then change one of them by pull request.',
        evidence: [
          'condition ReconcileError: cannot compose resources: pipeline step "resou …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'composition-invalid-xstore-refused',
    [
      {
        title: 'the Composition of XStore shop does not work',
        nextStep:
          'Check the Composition, and what it is given, then change one of them by pull request.',
        evidence: [
          'event ComposeResources: cannot compose resources: cannot apply composed …',
          'condition ReconcileError: cannot compose resources: some resources were …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'cannot compose resources: cannot apply composed resource "bucket": existing object is not controlled by UID "xr-1"',
    'composition-invalid-xstore-fatal',
    'XStore shop cannot be composed: bucket is there already and belongs to something else.',
  ],
  [
    'selected CompositionRevision xstores-1a2b3c4 does not have a valid function pipeline: function "function-x" (active revision "function-x-1") is missing required capabilities: composition',
    'composition-invalid-xstore-fatal',
    'XStore shop cannot be composed: CompositionRevision xstores-1a2b3c4 has a pipeline that cannot run: function "function-x" (active revision "function-x-1") is missing required capabilities: composition.',
  ],
  [
    'cannot compose resources: cannot unmarshal input for Composition pipeline step "resources": unexpected end of JSON input',
    'composition-invalid-xstore-fatal',
    'XStore shop cannot be composed: the input of step resources of Composition xstores cannot be read: unexpected end of JSON input.',
  ],
  [
    'cannot select Composition: referenced composition is not compatible with this composite resource',
    'composition-invalid-xstore-fatal',
    'XStore shop cannot be composed: Composition xstores is made for another kind or version than XStore.',
  ],
  [
    'cannot compose resources: some resources were invalid, check events',
    'composition-invalid-xstore-fatal',
    'XStore shop cannot be composed: the cluster does not take something that Composition xstores makes; the events of the object say what.',
  ],
];

describe('compositionInvalid', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['composition-invalid', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['composition-invalid', sentence]]);
  });
});
