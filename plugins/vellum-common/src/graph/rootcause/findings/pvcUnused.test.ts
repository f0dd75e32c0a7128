import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'pvc-pending-first-consumer',
    'most classes wait for the first pod, so this is no problem of the claim',
    'PersistentVolumeClaim data-web-0 gets its volume when the first pod that uses it is scheduled.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'pvc-pending-first-consumer',
    [
      {
        title: 'PersistentVolumeClaim data-web-0 waits for its first pod',
        evidence: [
          'event WaitForFirstConsumer: waiting for first consumer to be created bef …',
        ],
        since: '2026-11-20T11:02:00Z',
      },
    ],
  ],
];

describe('pvcUnused', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['pvc-unused', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('says nothing once making the volume has failed', () => {
    const objects = [
      ...readObjects('findings/pvc-pending-first-consumer.yaml'),
      ...readObjects('findings/pvc-pending-provisioner-failed.yaml').slice(1),
    ];
    expect(causesOf(objects).map(({ cause }) => cause)).toEqual([
      'pvc-pending',
    ]);
  });
});
