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
  [
    'wave-held-application-confirm',
    'somebody has to say yes, however young the sync is',
    'Application web goes on with its sync only when ConfigMap old may be pruned, which somebody has to confirm.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'waiting for completion of hook batch/Job/migrate',
    'wave-held-application',
    'Application web goes on with its sync only when Job migrate has ended.',
  ],
  [
    'waiting for deletion of /PersistentVolumeClaim/data',
    'wave-held-application',
    'Application web goes on with its sync only when PersistentVolumeClaim data is deleted.',
  ],
];

describe('waveHeld', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['wave-held', sentence]]);
  });
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['wave-held', sentence]]);
  });

  it('adds the words of what it waits for', () => {
    const [{ evidence }] = causesOf(
      readObjects('findings/wave-held-application.yaml'),
    );
    expect(evidence[1]).toMatchObject({
      kind: 'status',
      nodeId: 'storage.example.io/Bucket/team-a/assets',
    });
  });

  it('leaves a sync alone that has only begun to wait', () => {
    const objects = readObjects('findings/wave-held-application.yaml');
    const now = new Date('2026-11-20T11:05:00Z');
    expect(causesOf(objects, { now })).toEqual([]);
  });
});
