import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'suspended-above-paused',
    'a correction of the bucket would not arrive',
    'XShop shop is paused, so nothing below it is changed before it is taken up again, and Bucket data is not ready.',
  ],
  [
    'suspended-above-kustomization',
    'so would none of the pod',
    'Kustomization apps is suspended, so nothing below it is changed before it is resumed, and Pod web-1-a is not ready.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'suspended-above-paused',
    [
      {
        title: 'Bucket data is not ready',
        evidence: ['condition Unavailable: the bucket is locked'],
        since: '2026-11-20T10:02:00Z',
      },
      {
        title: 'XShop shop is paused, and Bucket data is not ready',
        nextStep:
          'Find out who paused XShop shop and why; it has to be taken up again before a correction arrives.',
        evidence: ['status: Reconciliation is paused via the pause annotation'],
        since: '2026-11-20T10:30:00Z',
      },
    ],
  ],
  [
    'suspended-above-kustomization',
    [
      {
        title: 'Secret web-db is missing, which Pod web-1-a needs',
        nextStep:
          'Create Secret web-db, or find out why what should make it did not.',
        evidence: [
          'container CreateContainerConfigError: secret "web-db" not found',
        ],
        since: '2026-11-20T11:00:00Z',
      },
      {
        title: 'Kustomization apps is suspended, and Pod web-1-a is not ready',
        nextStep:
          'Find out who suspended Kustomization apps and why; it has to be resumed before a correction arrives.',
        evidence: [
          'status: Suspended: changes are not applied until it is resumed',
        ],
      },
    ],
  ],
];

describe('suspendedAbove', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(
      toldIn(file).filter(([cause]) => cause === 'suspended-above'),
    ).toEqual([['suspended-above', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('says nothing where all below is as wanted', () => {
    expect(toldIn('suspended-above-well')).toEqual([]);
  });

  it('tells what is wrong below first', () => {
    expect(
      toldIn('suspended-above-kustomization').map(([cause]) => cause),
    ).toEqual(['config-missing', 'suspended-above']);
  });
});
