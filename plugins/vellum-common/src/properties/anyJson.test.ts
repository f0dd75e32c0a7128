import fc from 'fast-check';
import {
  allSituations,
  everythingSaid,
  viewsOf,
} from '../__testUtils__/situations';
import { graphViewSchema } from '../api/GraphView';
import { KubeObject } from '../kube/KubeObject';

const SITUATIONS = allSituations().filter(
  // The bulk of a scenario hides what one object does.
  ({ objects }) => objects.length < 25,
);

/** Words that mean something somewhere, also to the language. */
const WORDS = [
  '',
  'True',
  'Ready',
  'constructor',
  '__proto__',
  'toString',
  'List',
  'Secret',
  'not a time',
  '2026-11-20T11:00:00Z',
  'a_b_c_d',
  ':/:/',
];

const anything = fc.oneof(
  fc.constantFrom<unknown>(...WORDS, null, [], {}, [null], [[]], -1, 1e21),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constant({ constructor: null, length: 3, name: {} }),
);

/** The ways to everything in a value. */
function waysInto(value: unknown, way: string[] = []): string[][] {
  const entries =
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return entries.flatMap(([key, below]) => [
    [...way, key],
    ...waysInto(below, [...way, key]),
  ]);
}

function withReplaced(value: unknown, way: string[], by: unknown): unknown {
  if (way.length === 0) {
    return by;
  }
  const [step, ...rest] = way;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...value]
    : { ...(value as Record<string, unknown>) };
  const fields = copy as Record<string, unknown>;
  fields[step] = withReplaced(fields[step], rest, by);
  return copy;
}

const change = fc.record({ at: fc.nat(), way: fc.nat(), by: anything });

describe('any JSON', () => {
  it('in the place of anything of any object is judged, drawn and told, in the form of the wire schema', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SITUATIONS),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        ({ objects }, changes) => {
          const changed: unknown[] = [...objects];
          for (const { at, way, by } of changes) {
            const index = at % changed.length;
            const ways = [[], ...waysInto(changed[index])];
            changed[index] = withReplaced(
              changed[index],
              ways[way % ways.length],
              by,
            );
          }
          const views = viewsOf(changed as KubeObject[], { roots: objects });
          expect(everythingSaid(views)).toContain('{');
          for (const view of views) {
            graphViewSchema.parse(JSON.parse(JSON.stringify(view)));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'of a kind called %s is an object like any other',
    kind => {
      const object: KubeObject = {
        apiVersion: 'v1',
        kind,
        metadata: { name: 'odd', namespace: 'team-a', uid: 'odd-1' },
        spec: {},
        status: {},
      };
      expect(() => everythingSaid(viewsOf([object]))).not.toThrow();
    },
  );
});
