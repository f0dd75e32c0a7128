import { toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

describe('isOvertaken', () => {
  it('says nothing of a pod that was evicted and replaced', () => {
    expect(toldIn('evicted-pod-replaced')).toEqual([]);
  });

  it('tells of an evicted pod that is missed', () => {
    const objects = readObjects('findings/evicted-pod-replaced.yaml');
    objects[0].status!.availableReplicas = 0;
    expect(causesOf(objects).map(({ sentence }) => sentence)).toEqual([
      'Pod web-1-b was taken off its node to make room: The node was low on resource: memory.',
    ]);
  });

  it('tells of a pod that has nothing to replace it', () => {
    const [, pod] = readObjects('findings/evicted-pod-replaced.yaml');
    expect(causesOf([pod])).toHaveLength(1);
  });
});
