import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { causesOf } from '../../__testUtils__/causesOf';
import { readObjects } from '../../__testUtils__/readObjects';
import { KubeObject } from '../../kube/KubeObject';
import { refOf } from '../../kube/ResourceRef';

const FILES = readdirSync(resolve(__dirname, '../../testdata/findings'));

const STATES = FILES.map(file => readObjects(`findings/${file}`)).filter(
  ({ length }) => length > 0,
);

/** The ways to everything below an object, without what makes it an object. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  const entries =
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return entries.flatMap(([key, child]) => {
    const here = [...path, key];
    const isName = ['apiVersion', 'kind', 'metadata.name'].includes(
      here.join('.'),
    );
    return isName ? [] : [here, ...pathsOf(child, here)];
  });
}

function replaced(object: KubeObject, path: string[], by: unknown): KubeObject {
  const copy = structuredClone(object);
  const parent = path
    .slice(0, -1)
    .reduce<any>((found, step) => found[step], copy);
  parent[path[path.length - 1]] = by;
  return copy;
}

describe('findRootCauses', () => {
  it('survives anything in the place of anything', () => {
    const planted = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('', null, [], {}, [null], [[]], { constructor: 1 }),
    );
    const survives = (index: number, at: number, value: unknown) => {
      const objects = STATES[index % STATES.length];
      const places = objects.flatMap((object, which) =>
        pathsOf(object).map(path => ({ which, path })),
      );
      const { which, path } = places[at % places.length];
      const changed = objects.map((object, other) =>
        other === which ? replaced(object, path, value) : object,
      );
      expect(() =>
        causesOf(changed, { roots: [refOf(objects[0])] }),
      ).not.toThrow();
    };
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), planted, survives),
      { numRuns: 1500 },
    );
  });

  it('tells the same of the same objects in any order', () => {
    for (const objects of STATES) {
      const roots = [refOf(objects[0])];
      const told = JSON.stringify(causesOf(objects, { roots }));
      const turned = JSON.stringify(
        causesOf([...objects].reverse(), { roots }),
      );
      expect(turned).toBe(told);
    }
  });
});
