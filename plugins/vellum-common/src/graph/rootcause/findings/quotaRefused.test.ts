import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'quota-refused-replicaset',
    'the condition of the ReplicaSet, told once and by the name of the Deployment',
    'ResourceQuota team-a of namespace team-a is used up, so Deployment web cannot make its pods: pods: 1 more asked for, 4 of 4 used.',
  ],
  [
    'quota-refused-statefulset',
    'a StatefulSet says so by event alone',
    'ResourceQuota team-a of namespace team-a is used up, so StatefulSet web cannot make its pods: limits.memory: 1Gi more asked for, 3584Mi of 4Gi used; pods: 1 more asked for, 4 of 4 used.',
  ],
  [
    'quota-refused-unspecified',
    'a quota on limits refuses who sets none',
    'ResourceQuota team-a of namespace team-a counts what every container asks for, so Deployment web cannot make its pods before it says: limits.cpu for: web; limits.memory for: web.',
  ],
  [
    'quota-refused-limit-range',
    'several limits are broken at once',
    'The LimitRange of namespace team-a refuses what is asked for, so Deployment web cannot make its pods: maximum cpu usage per Container is 1, but limit is 2; maximum memory usage per Container is 1Gi, but limit is 2Gi.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'quota-refused-replicaset',
    [
      {
        title: 'quota team-a of namespace team-a is used up',
        nextStep:
          'Free something in the namespace, ask for less, or have ResourceQuota team-a raised.',
        evidence: [
          'condition FailedCreate: pods "web-1-x7k2p" is forbidden: exceeded quota: …',
        ],
        since: '2026-11-20T11:01:00Z',
      },
    ],
  ],
  [
    'quota-refused-statefulset',
    [
      {
        title: 'quota team-a of namespace team-a is used up',
        nextStep:
          'Free something in the namespace, ask for less, or have ResourceQuota team-a raised.',
        evidence: [
          'event FailedCreate: create Pod web-1 in StatefulSet web failed error: po …',
        ],
        since: '2026-11-20T11:02:00Z',
      },
    ],
  ],
  [
    'quota-refused-unspecified',
    [
      {
        title:
          'quota team-a of namespace team-a wants requests and limits to be set',
        nextStep:
          'Set the requests and limits it names by pull request, or give the namespace a LimitRange with defaults.',
        evidence: [
          'condition FailedCreate: pods "web-1-x7k2p" is forbidden: failed quota: t …',
        ],
        since: '2026-11-20T11:01:00Z',
      },
    ],
  ],
  [
    'quota-refused-limit-range',
    [
      {
        title: 'the limits of namespace team-a refuse what is asked for',
        nextStep:
          'Change the requests and limits by pull request, or have the LimitRange changed.',
        evidence: [
          'condition FailedCreate: pods "web-1-x7k2p" is forbidden: [maximum cpu us …',
        ],
        since: '2026-11-20T11:01:00Z',
      },
    ],
  ],
];

describe('quotaRefused', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['quota-refused', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each([
    [
      'minimum cpu usage per Pod is 100m.  No request is specified',
      'minimum cpu usage per Pod is 100m. No request is specified.',
    ],
    [
      '[maximum memory usage per Pod is 1Gi, but limit is 2147483648, cpu max limit to request ratio per Container is 2, but provided ratio is 4.000000]',
      'maximum memory usage per Pod is 1Gi, but limit is 2147483648; cpu max limit to request ratio per Container is 2, but provided ratio is 4.000000.',
    ],
  ])('reads the words of a LimitRange: %s', (words, told) => {
    const message = `create failed: pods "web" is forbidden: ${words}`;
    expect(toldIn('admission-refused-policy', message)).toEqual([
      [
        'quota-refused',
        `The LimitRange refuses what is asked for, so Object settings cannot be applied: ${told}`,
      ],
    ]);
  });

  it('forgets a refusal after which a pod was made', () => {
    expect(toldIn('quota-refused-over')).toEqual([]);
  });
});
