import { causesOf } from '../../../__testUtils__/causesOf';
import { readObject, readObjects } from '../../../__testUtils__/readObjects';
import { KubeObject } from '../../../kube/KubeObject';
import { refOf, ResourceRef } from '../../../kube/ResourceRef';
import { FindingRule } from '../rule/FindingRule';

const symptom = (cause: string, aside = false): FindingRule => ({
  cause,
  aside,
  find: ({ ref, health }) =>
    health.state === 'ready'
      ? undefined
      : {
          title: cause,
          sentence: `${cause} ${ref.name}`,
          symptom: !aside,
        },
});

const told = (
  objects: KubeObject[],
  rules: FindingRule[],
  roots?: ResourceRef[],
) => causesOf(objects, { rules, roots }).map(({ sentence }) => sentence);

describe('keepCauses', () => {
  const deployment = readObjects('findings/probe-failing-readiness.yaml');

  it('leaves out what only repeats that something below is wrong', () => {
    expect(told(deployment, [symptom('unwell')])).toEqual(['unwell web-1-a']);
  });

  it('keeps an aside beside the cause of the same object', () => {
    expect(
      told(deployment, [symptom('unwell'), symptom('by the way', true)]),
    ).toEqual([
      'unwell web-1-a',
      'by the way web',
      'by the way web-1-a',
      'by the way web-1',
    ]);
  });

  it('lets the first rule that answers speak for an object', () => {
    expect(told(deployment, [symptom('first'), symptom('second')])).toEqual([
      'first web-1-a',
    ]);
  });

  it('never leaves a problem out altogether: of symptoms in a circle the first stays', () => {
    const objects = readObjects('scenarios/flux-cycle.yaml');
    const circle = objects.slice(0, 3).map(refOf);
    expect(told(objects, [symptom('unwell')], circle)).toEqual(['unwell a']);
  });

  it('tells independent causes, the worst first', () => {
    const objects = [
      'health/pod-not-ready.yaml',
      'health/deployment-deadline.yaml',
      'health/knativeserving-never-reported.yaml',
    ].map(readObject);
    const states = causesOf(objects, { roots: objects.map(refOf) }).map(
      ({ cause }) => cause,
    );
    expect(states[0]).toBe('reported-failure');
    expect(states[states.length - 1]).toBe('nothing-reconciles');
    expect(
      causesOf([...objects].reverse(), { roots: objects.map(refOf) }),
    ).toEqual(causesOf(objects, { roots: objects.map(refOf) }));
  });
});
