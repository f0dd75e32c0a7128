import fc from 'fast-check';
import { shuffled } from '../__testUtils__/shuffled';
import {
  allSituations,
  everythingSaid,
  viewsOf,
} from '../__testUtils__/situations';
import { KubeObject } from '../kube/KubeObject';

const SITUATIONS = allSituations();

/** What an older list said of an object. */
function olderReading(object: KubeObject): KubeObject {
  return {
    ...object,
    metadata: { ...object.metadata, generation: -1, resourceVersion: '' },
    status: { conditions: [{ type: 'Ready', status: 'False' }] },
  };
}

describe('the same objects', () => {
  it('say the same in any order, in every situation', () => {
    const differing = SITUATIONS.filter(({ objects }) => {
      const said = everythingSaid(viewsOf(objects));
      return [1, 2].some(
        seed => everythingSaid(viewsOf(shuffled(objects, seed))) !== said,
      );
    });
    expect(differing.map(({ file }) => file)).toEqual([]);
  });

  it('say the same in lists, with older readings among them, and twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SITUATIONS),
        fc.nat(1_000_000),
        fc.nat(5),
        ({ objects }, seed, cut) => {
          const given: unknown[] = shuffled(
            [...objects, ...objects, ...objects.map(olderReading)],
            seed,
          );
          const input = [
            ...given.slice(cut),
            { apiVersion: 'v1', kind: 'List', items: given.slice(0, cut) },
          ] as KubeObject[];
          expect(everythingSaid(viewsOf(input, { roots: objects }))).toBe(
            everythingSaid(viewsOf(objects)),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
