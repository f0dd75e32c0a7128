import { withCondition } from '../../../__testUtils__/withCondition';
import { watchCircuitOpen } from './watchCircuitOpen';
import { readObject } from '../../../__testUtils__/readObjects';
import { causesOf } from '../../../__testUtils__/causesOf';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'watch-circuit-open-xstore',
    'ready, but changes arrive late',
    'Crossplane looks at XStore shop only now and then, since ConfigMap/settings (team-a) changes all the time: changes arrive late.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'watch-circuit-open-xstore',
    [
      {
        title: 'Crossplane looks at XStore shop only now and then',
        nextStep:
          'Find out what keeps changing ConfigMap/settings (team-a); two controllers may be at odds over it.',
        evidence: [
          'condition: Too many watch events from ConfigMap/settings (team-a). Allow …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

/** The composite of the file, with another condition of being watched. */
const compositeWith = (change: object) =>
  withCondition(
    readObject('findings/watch-circuit-open-xstore.yaml'),
    'Responsive',
    change,
  );

describe('watchCircuitOpen', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['watch-circuit-open', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each<[string, object]>([
    ['that is watched', { status: 'True' }],
    ['that does not answer for another reason', { reason: 'Other' }],
    ['of which something else is said', { type: 'Other' }],
  ])('says nothing of a composite %s', (_reason, change) => {
    const composite = compositeWith(change);
    expect(causesOf([composite])).toEqual([]);
  });

  it('says nothing of what is no composite', () => {
    const composite = compositeWith({});
    composite.spec = { forProvider: {} };
    expect(causesOf([composite], { rules: [watchCircuitOpen] })).toEqual([]);
  });

  it('blames something it made where nothing is named', () => {
    const [{ sentence }] = causesOf([compositeWith({ message: undefined })]);
    expect(sentence).toBe(
      'Crossplane looks at XStore shop only now and then, since something it made changes all the time: changes arrive late.',
    );
  });
});
