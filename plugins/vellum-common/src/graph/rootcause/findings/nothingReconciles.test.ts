import { toldIn } from '../../../__testUtils__/findingsIn';

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

describe('nothingReconciles', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['nothing-reconciles', sentence]]);
  });
});
