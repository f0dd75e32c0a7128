import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'sync-failed-application',
    'the object that was refused says more than the sync',
    'Application web could not be synced: Deployment web failed (Deployment.apps "web" is invalid: spec.template.spec.containers[0].image: Required value).',
  ],
  [
    'sync-failed-application-retrying',
    'an attempt that is repeated counts as running',
    'Application web could not be synced: one or more objects failed to apply (dry run). Retrying attempt #2 at 12:01PM.',
  ],
];

describe('syncFailed', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['sync-failed', sentence]]);
  });
});
