import { findCycles } from './findCycles';
import { stageLevels } from './stageLevels';

const cyclesOf = (dependencies: Record<string, string[]>) =>
  findCycles(new Map(Object.entries(dependencies)))
    .map(cycle => [...cycle].sort())
    .sort();

describe('findCycles', () => {
  it.each([
    ['nothing', {}, []],
    ['a chain', { a: ['b'], b: ['c'], c: [] }, []],
    ['a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['what is not among them', { a: ['elsewhere'] }, []],
    ['one that depends on itself', { a: ['a'] }, [['a']]],
    ['a circle', { a: ['b'], b: ['c'], c: ['a'] }, [['a', 'b', 'c']]],
    [
      'two circles, one behind the other',
      { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'two circles that share a member',
      { a: ['b'], b: ['a', 'c'], c: ['b'] },
      [['a', 'b', 'c']],
    ],
    [
      'what leads into a circle and out of it',
      { before: ['a'], a: ['b'], b: ['a', 'after'], after: [] },
      [['a', 'b']],
    ],
  ])('finds the circles of %s', (_of, dependencies, cycles) => {
    expect(cyclesOf(dependencies as Record<string, string[]>)).toEqual(cycles);
  });

  it('goes down a chain of 20 000 without running out of stack, and closes it', () => {
    const length = 20_000;
    const chain = new Map(
      Array.from({ length }, (_, at) => [`${at}`, [`${(at + 1) % length}`]]),
    );
    expect(findCycles(chain)).toHaveLength(1);
    chain.set(`${length - 1}`, []);
    expect(stageLevels(chain)).toMatchObject({ cycles: [] });
    expect(stageLevels(chain).levels).toHaveLength(length);
  });
});
