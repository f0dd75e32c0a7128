import { toldIn } from '../../../__testUtils__/findingsIn';

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

describe('quotaRefused', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['quota-refused', sentence]]);
  });

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
