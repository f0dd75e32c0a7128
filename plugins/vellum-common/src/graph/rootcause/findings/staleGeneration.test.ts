import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'stale-generation-old',
    'an hour is no delay of a controller that runs',
    'KnativeServing knative-serving was changed by kubectl-edit on 2026-11-20 at 11:00 UTC, and its controller has not taken that up: knative-operator wrote its status last on 2026-11-20 at 10:05 UTC and is silent since.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'stale-generation-old',
    [
      {
        title:
          'the last change of KnativeServing knative-serving is not taken up',
        nextStep:
          'Check that the controller of KnativeServing is running, and read its log about knative-serving.',
        evidence: ['status: generation 2, reported on is an older one'],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('staleGeneration', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['stale-generation', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each([
    ['stale-generation-young', 'a controller may take minutes'],
    [
      'stale-generation-unknown',
      'nobody knows when it was changed without managedFields',
    ],
  ])('says nothing of %s: %s', file => {
    expect(toldIn(file)).toEqual([]);
  });
});
