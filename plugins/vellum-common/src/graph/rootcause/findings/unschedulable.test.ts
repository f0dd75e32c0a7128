import { causesOf } from '../../../__testUtils__/causesOf';
import { readObject } from '../../../__testUtils__/readObjects';
import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'unschedulable-claim',
    'the claim is there and nobody says why it has no volume',
    'Pod web-0 cannot be scheduled, it waits for PersistentVolumeClaim data-web-0.',
  ],
];

describe('unschedulable', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['unschedulable', sentence]]);
  });

  it.each([
    ['1 Too many pods', 'no node takes more pods'],
    [
      '3 node(s) had untolerated taint(s)',
      'it does not tolerate the taints of the nodes',
    ],
    [
      '1 node(s) were unschedulable',
      'nodes are closed for new pods (cordoned)',
    ],
    [
      "2 node(s) didn't match pod anti-affinity rules",
      'it must not share a node with pods that are on every node',
    ],
    [
      "3 node(s) didn't match pod topology spread constraints",
      'its pods would not be spread as they have to be',
    ],
    [
      "1 node(s) didn't have free ports for the requested pod ports",
      'the port that it wants on the node is taken',
    ],
    ['1 node(s) exceed max volume count', 'no node takes more volumes'],
    [
      '1 node(s) had untolerated taint {dedicated: ml}, 2 node(s) had untolerated taint {spot: }',
      'it does not tolerate the taint dedicated=ml or spot',
    ],
    [
      "1 node(s) didn't find available persistent volumes to bind",
      'no volume fits what it claims',
    ],
    [
      '1 node(s) did not have enough free storage',
      'there is not enough storage left for its volume',
    ],
    [
      "2 node(s) didn't match pod affinity rules",
      'it has to share a node with pods that are on none with room',
    ],
    [
      '1 node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod',
      'its volume is in use by another pod and takes only one',
    ],
    [
      "1 node(s) didn't match PersistentVolume's node affinity",
      'its volume is on another node or in another zone',
    ],
  ])('says in plain words: %s', (words, reason) => {
    const pod = readObject('health/pod-unschedulable.yaml');
    (
      pod.status!.conditions as Array<{ message: string }>
    )[0].message = `0/3 nodes are available: ${words}. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.`;
    expect(causesOf([pod])[0].sentence).toBe(
      `Pod web-1-a cannot be scheduled, ${reason}.`,
    );
  });

  it('does not blame what the scheduler says about making room', () => {
    const pod = readObject('health/pod-unschedulable.yaml');
    (pod.status!.conditions as Array<{ message: string }>)[0].message =
      '0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 Too many pods.';
    expect(causesOf([pod])[0].sentence).toBe(
      'Pod web-1-a cannot be scheduled, no node has enough cpu left.',
    );
  });

  it('says of a gated pod that somebody has to let it go', () => {
    const pod = readObject('health/pod-unschedulable.yaml');
    pod.status!.conditions = [
      {
        type: 'PodScheduled',
        status: 'False',
        reason: 'SchedulingGated',
        message: 'Scheduling is blocked due to non-empty scheduling gates',
      },
    ];
    expect(causesOf([pod])[0]).toMatchObject({
      sentence:
        'Pod web-1-a cannot be scheduled, a scheduling gate holds it back until somebody takes it away.',
      nextStep:
        'Find out what takes the scheduling gate away, and why it has not.',
    });
  });
});
