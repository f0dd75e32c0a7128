import { toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObject } from '../../../__testUtils__/readObjects';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'release-locked-release',
    'Helm refuses, since its newest record is not finished',
    'Release web cannot be changed: Helm holds it for an operation that is still running or was interrupted (pending-upgrade).',
  ],
  [
    'release-locked-release-pending',
    'nothing is refused, but an hour is no install',
    'Release web cannot be changed: Helm holds it for an operation that is still running or was interrupted (pending-install).',
  ],
];

describe('releaseLocked', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['release-locked', sentence]]);
  });

  it('leaves an install alone that has only begun', () => {
    const release = readObject('findings/release-locked-release-pending.yaml');
    const now = new Date('2026-11-20T11:05:00Z');
    expect(causesOf([release], { now })).toEqual([]);
  });
});
