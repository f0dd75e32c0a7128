import { toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'wave-held-application',
    'it is paused on purpose, so the sync waits for ever',
    'Application web goes on with its sync only when Bucket assets (and 2 more) is healthy; it is paused, so that never happens.',
  ],
];

describe('waveHeld', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['wave-held', sentence]]);
  });

  it('leaves a sync alone that has only begun to wait', () => {
    const objects = readObjects('findings/wave-held-application.yaml');
    const now = new Date('2026-11-20T11:05:00Z');
    expect(causesOf(objects, { now }).map(({ cause }) => cause)).not.toContain(
      'wave-held',
    );
  });
});
