import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { refOf } from '../../../kube/ResourceRef';

describe('dependencyCycle', () => {
  const objects = () =>
    readObjects('findings/dependency-cycle-kustomization.yaml');

  it('tells a circle once, from the same object whatever the order', () => {
    const roots = objects().map(refOf);
    for (const order of [roots, [...roots].reverse()]) {
      expect(
        causesOf(objects(), { roots: order }).map(({ cause, sentence }) => [
          cause,
          sentence,
        ]),
      ).toEqual([
        [
          'dependency-cycle',
          'These Kustomizations depend on each other in a circle and can never start: a → b → a.',
        ],
      ]);
    }
  });

  it('is no circle where one of them is ready', () => {
    const [a, b] = objects();
    b.status = {
      observedGeneration: 1,
      conditions: [{ type: 'Ready', status: 'True' }],
    };
    const roots = [a, b].map(refOf);
    expect(causesOf([a, b], { roots }).map(({ cause }) => cause)).toEqual([
      'dependency-not-ready',
    ]);
  });
});
