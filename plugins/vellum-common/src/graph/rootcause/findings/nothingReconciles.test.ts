import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'nothing-reconciles-no-controller',
    'nobody has ever written its status',
    'KnativeServing knative-serving exists but has never reported a status. No controller in the cluster has said anything about it.',
  ],
  [
    'nothing-reconciles-silent',
    'somebody has, and says nothing about whether it is ready',
    'KnativeServing knative-serving exists, and knative-operator wrote its status last on 2026-11-20 at 10:05 UTC, but has not said since whether it is ready.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'nothing-reconciles-no-controller',
    [
      {
        title: 'nothing reconciles the KnativeServing',
        nextStep:
          'Check that the controller for KnativeServing of operator.knative.dev is installed and running.',
        evidence: [],
        since: '2026-11-20T10:00:00Z',
      },
    ],
  ],
  [
    'nothing-reconciles-silent',
    [
      {
        title: 'KnativeServing knative-serving is not reported on',
        nextStep:
          'Look at the log of knative-operator: it knows the object and is silent about it.',
        evidence: ['status: status written by knative-operator'],
        since: '2026-11-20T10:05:00Z',
      },
    ],
  ],
];

describe('nothingReconciles', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['nothing-reconciles', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
});
